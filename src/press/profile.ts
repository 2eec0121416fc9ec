/** Thrown for bytes that are no profile to print with: `message` says what was found and what was expected. */
export class ProfileRefused extends Error {}

/** Largest profile, bytes; those of printing conditions have one to three million. */
const LARGEST = 16_000_000
const HEAD = 132

const letters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4)).trim()

/** What the class of a profile means (ICC.1:2022, 7.2.5). */
const classes: Record<string, string> = {
  scnr: 'profile of a scanner or camera',
  mntr: 'profile of a monitor',
  link: 'device link',
  spac: 'profile of a colour space',
  abst: 'abstract profile',
  nmcl: 'list of named colours',
}

/** Check that bytes are an ICC profile of a press in CMYK, with the tables to print by. Throws `ProfileRefused`. */
export function checkProfile(bytes: Uint8Array): void {
  const expected = 'expected an ICC output profile in CMYK'
  if (bytes.length > LARGEST) {
    const size = `${Math.round(bytes.length / 1e6)} MB`
    throw new ProfileRefused(`unexpected profile of ${size}, expected at most ${LARGEST / 1e6} MB`)
  }
  if (bytes.length < HEAD || letters(bytes, 36) !== 'acsp') {
    throw new ProfileRefused(`unexpected file that is no ICC profile, ${expected}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const said = view.getUint32(0)
  if (said > bytes.length) {
    throw new ProfileRefused(`unexpected end of the profile after ${bytes.length} of ${said} bytes, ${expected}`)
  }
  const [kind, space] = [letters(bytes, 12), letters(bytes, 16)]
  if (kind !== 'prtr') throw new ProfileRefused(`unexpected ${classes[kind] ?? `class "${kind}"`}, ${expected}`)
  if (space !== 'CMYK') throw new ProfileRefused(`unexpected profile in ${space}, ${expected}`)
  const tables = tagsOf(view, said)
  for (const tag of ['A2B0', 'B2A0']) {
    if (!tables.has(tag)) throw new ProfileRefused(`unexpected profile without the table ${tag}, ${expected}`)
  }
}

/** Name the tags that lie inside the file. */
function tagsOf(view: DataView, size: number): Set<string> {
  const found = new Set<string>()
  const count = Math.min(view.getUint32(128), Math.floor((size - HEAD) / 12))
  for (let index = 0; index < count; index++) {
    const at = HEAD + index * 12
    const end = view.getUint32(at + 4) + view.getUint32(at + 8)
    if (end > size) continue
    found.add(String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place))))
  }
  return found
}
