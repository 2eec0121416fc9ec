import {createRequire} from 'node:module'

/** What is used of qpdf: its command line, over files in memory. */
interface Qpdf {
  callMain(words: string[]): number
  FS: {writeFile(path: string, bytes: Uint8Array): void; readFile(path: string): Uint8Array; unlink(path: string): void}
}

type Instantiate = (options: {locateFile(): string}) => Promise<Qpdf>

const [whole, linear] = ['/whole.pdf', '/linear.pdf']

/** What qpdf does: streams stay as they are packed, and the identifier is made from the bytes. */
const words = [
  '--linearize',
  '--object-streams=preserve',
  '--newline-before-endstream',
  '--deterministic-id',
  whole,
  linear,
]

/** Each call of `callMain` leaves its words on a stack of 64 kB that is never cleared: after some 320 the engine breaks. */
const CALLS = 100

let engine: Promise<Qpdf> | undefined
let calls = 0

/** Load the engine, and another when it has been called so often that it would break. */
function openEngine(): Promise<Qpdf> {
  if (calls === CALLS) [engine, calls] = [undefined, 0]
  calls++
  engine ??= import('@neslinesli93/qpdf-wasm').then((module) =>
    (module.default as unknown as Instantiate)({
      locateFile: () => createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    }),
  )
  return engine
}

/**
 * Arrange a file so that a reader on the web can show its first page before the rest has come (ISO 32000-1, annex F).
 * Throws when the bytes are no PDF.
 */
export async function linearised(bytes: Uint8Array): Promise<Uint8Array> {
  const qpdf = await openEngine()
  qpdf.FS.writeFile(whole, bytes)
  // it changes the list that it is given
  const code = qpdf.callMain([...words])
  qpdf.FS.unlink(whole)
  if (code !== 0) throw new Error(`qpdf cannot linearise the file, and ended with ${code}`)
  const made = new Uint8Array(qpdf.FS.readFile(linear))
  qpdf.FS.unlink(linear)
  return made
}
