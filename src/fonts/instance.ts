import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** The functions of HarfBuzz's subsetter that fix axes; handles are addresses in its memory. */
interface Subsetter {
  memory: {buffer: ArrayBuffer}
  _initialize?(): void
  malloc(size: number): number
  free(at: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_keep_everything(input: number): void
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number
  hb_subset_input_pin_axis_location(input: number, face: number, tag: number, value: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** HB_MEMORY_MODE_READONLY: the bytes stay where they are. */
const READ_ONLY = 1

/**
 * Make the static instance of a variable font that stands at `axes`, others at their default. The subsetter is loaded
 * only here: it is another 700 kB that no static font needs. Throws an `Error` when it fails.
 */
export function instanceOf(font: Uint8Array, axes: Record<string, number>): Buffer {
  const hb = subsetter()
  const data = hb.malloc(font.length)
  new Uint8Array(hb.memory.buffer).set(font, data)
  const blob = hb.hb_blob_create(data, font.length, READ_ONLY, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  try {
    hb.hb_subset_input_keep_everything(input)
    hb.hb_subset_input_pin_all_axes_to_default(input, face)
    for (const [tag, value] of Object.entries(axes)) {
      hb.hb_subset_input_pin_axis_location(input, face, Buffer.from(tag.padEnd(4), 'latin1').readUInt32BE(0), value)
    }
    const fixed = hb.hb_subset_or_fail(face, input)
    if (fixed === 0) throw new Error('unexpected variations, which could not be fixed: make a static instance of it')
    const made = hb.hb_face_reference_blob(fixed)
    const at = hb.hb_blob_get_data(made, 0)
    const bytes = Buffer.from(new Uint8Array(hb.memory.buffer, at, hb.hb_blob_get_length(made)))
    hb.hb_blob_destroy(made)
    hb.hb_face_destroy(fixed)
    return bytes
  } finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    hb.hb_blob_destroy(blob)
    hb.free(data)
  }
}

/** What is used of WebAssembly, which the types of Node leave out. */
interface Assembly {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => {exports: Subsetter}
}

let loaded: Subsetter | undefined

function subsetter(): Subsetter {
  if (!loaded) {
    const file = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
    const {Instance, Module} = (globalThis as unknown as {WebAssembly: Assembly}).WebAssembly
    loaded = new Instance(new Module(readFileSync(file)), {}).exports
    loaded._initialize?.()
  }
  return loaded
}
