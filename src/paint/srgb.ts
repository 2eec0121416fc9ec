/**
 * Make an ICC profile (version 2.1, a display) of sRGB, IEC 61966-2-1: primaries adapted to D50, and the exact curve.
 *
 * It is computed so that the program carries nobody's file and needs no disk to write a PDF/A.
 */
export function srgbProfile(): Buffer {
  const curve = curveTag()
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely.\0', 'latin1')],
    ['wtpt', xyzTag(0.9642, 1, 0.8249)],
    ['rXYZ', xyzTag(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyzTag(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyzTag(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const places = new Map<Buffer, number>()
  const parts: Buffer[] = []
  let at = HEADER + 4 + tags.length * 12
  for (const [, tag] of tags) {
    if (places.has(tag)) continue
    places.set(tag, at)
    const padded = Buffer.alloc(Math.ceil(tag.length / 4) * 4)
    tag.copy(padded)
    parts.push(padded)
    at += padded.length
  }
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length)
  tags.forEach(([signature, tag], index) => {
    table.write(signature, 4 + index * 12, 'latin1')
    table.writeUInt32BE(places.get(tag) ?? 0, 8 + index * 12)
    table.writeUInt32BE(tag.length, 12 + index * 12)
  })
  return Buffer.concat([headerOf(at), table, ...parts])
}

const HEADER = 128

/** Points of the curve; between them readers draw straight lines. */
const POINTS = 1024

function headerOf(size: number): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt32BE(size)
  header.writeUInt32BE(0x02100000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2024, 1, 1, 0, 0, 0].entries()) header.writeUInt16BE(part, 24 + index * 2)
  header.write('acsp', 36, 'latin1')
  xyzTag(0.9642, 1, 0.8249).copy(header, 68, 8)
  return header
}

function xyzTag(x: number, y: number, z: number): Buffer {
  const tag = Buffer.alloc(20)
  tag.write('XYZ ', 0, 'latin1')
  for (const [index, value] of [x, y, z].entries()) tag.writeInt32BE(Math.round(value * 65536), 8 + index * 4)
  return tag
}

function curveTag(): Buffer {
  const tag = Buffer.alloc(12 + POINTS * 2)
  tag.write('curv', 0, 'latin1')
  tag.writeUInt32BE(POINTS, 8)
  for (let index = 0; index < POINTS; index++) {
    const value = index / (POINTS - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    tag.writeUInt16BE(Math.round(linear * 65535), 12 + index * 2)
  }
  return tag
}

/** The name in ASCII; its places for Unicode and Macintosh stay empty (ICC.1:2001-04, 6.5.17). */
function descriptionTag(name: string): Buffer {
  const tag = Buffer.alloc(12 + name.length + 1 + 4 + 4 + 2 + 1 + 67)
  tag.write('desc', 0, 'latin1')
  tag.writeUInt32BE(name.length + 1, 8)
  tag.write(name, 12, 'latin1')
  return tag
}
