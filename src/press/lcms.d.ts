declare module 'lcms-wasm' {
  /** Little CMS in WebAssembly: what this project calls. Profiles and transforms are addresses; 0 is none. */
  export interface Engine {
    HEAPU8: Uint8Array
    _malloc(size: number): number
    _free(address: number): void
    ccall(name: string, result: string | undefined, kinds: string[], values: number[]): number
    cmsCloseProfile(profile: number): void
    cmsCreate_sRGBProfile(): number
    cmsCreateLab4Profile(whitePoint: null): number
    cmsGetProfileInfoASCII(profile: number, kind: number, language: string, country: string): string
    cmsCreateTransform(from: number, input: number, to: number, output: number, intent: number, flags: number): number
    cmsDeleteTransform(transform: number): void
    cmsDoTransform<Samples>(transform: number, samples: Uint8Array | Uint16Array, count: number): Samples
  }
  export function instantiate(): Promise<Engine>
}
