/** JPEG → the mean of every block of 8 by 8 pixels, which its first coefficients are; the others are passed over. */
import {BitReader, type Huffman, huffmanOf} from './huffman.js'

interface Component {
  id: number
  /** Blocks of a unit across and down. */
  h: number
  v: number
  quantizer: number
  /** Blocks across and down. */
  columns: number
  means: Float32Array
}

interface Frame {
  width: number
  height: number
  progressive: boolean
  components: Component[]
}

/** Largest number of blocks that is read. */
const MOST = 4_000_000

/** What has been read of a file. */
interface Jpeg {
  frame?: Frame
  quantizers: number[]
  dc: Huffman[]
  ac: Huffman[]
  restart: number
  /** Adobe's number for the way colours are mixed, where the file has it. */
  mix?: number
}

/** Read the block means of a JPEG, as channels of 0–1 by pixel. Gives nothing for what is no JPEG of 8 bits. */
export function jpegMeans(bytes: Uint8Array) {
  const jpeg: Jpeg = {quantizers: [], dc: [], ac: [], restart: 0}
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) {
      at++
      continue
    }
    const marker = bytes[at + 1] as number
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
    if (marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const segment = bytes.subarray(at + 4, at + 2 + length)
    at += 2 + length
    if (marker === 0xda) {
      // the first scan has the coefficients that matter; a baseline file can have one for each component
      readScan(jpeg, segment, bytes.subarray(at))
    } else if (!readSegment(jpeg, marker, segment)) return undefined
  }
  return jpeg.frame && samplesOf(jpeg.frame, jpeg.mix)
}

/** Read a segment of tables; tell whether reading can go on. */
function readSegment(jpeg: Jpeg, marker: number, segment: Uint8Array): boolean {
  if (marker >= 0xc0 && marker <= 0xc2) {
    jpeg.frame = frameOf(segment, marker === 0xc2)
    return jpeg.frame !== undefined
  }
  if (marker === 0xdd) jpeg.restart = ((segment[0] ?? 0) << 8) | (segment[1] ?? 0)
  if (marker === 0xee && segment[0] === 0x41) jpeg.mix = segment[11]
  if (marker === 0xdb) {
    for (let at = 0; at < segment.length; ) {
      const wide = (segment[at] as number) >> 4 > 0
      const table = (segment[at] as number) & 15
      jpeg.quantizers[table] = wide ? ((segment[at + 1] ?? 0) << 8) | (segment[at + 2] ?? 0) : (segment[at + 1] ?? 0)
      at += wide ? 129 : 65
    }
  }
  if (marker === 0xc4) {
    for (let at = 0; at + 17 <= segment.length; ) {
      const head = segment[at] as number
      const counts = segment.subarray(at + 1, at + 17)
      const total = counts.reduce((sum, count) => sum + count, 0)
      const tables = head >> 4 ? jpeg.ac : jpeg.dc
      tables[head & 15] = huffmanOf(counts, segment.subarray(at + 17, at + 17 + total))
      at += 17 + total
    }
  }
  return true
}

function frameOf(segment: Uint8Array, progressive: boolean): Frame | undefined {
  if (segment[0] !== 8) return undefined
  const [, a = 0, b = 0, c = 0, d = 0, count = 0] = segment
  const [height, width] = [(a << 8) | b, (c << 8) | d]
  const list = Array.from({length: count}, (_, index) => segment.subarray(6 + index * 3, 9 + index * 3))
  if (width * height === 0 || list.some((entry) => entry.length < 3) || (width * height * count) / 64 > MOST)
    return undefined
  const factors = list.map(([id = 0, sizes = 0, quantizer = 0]) => ({
    id,
    h: sizes >> 4 || 1,
    v: sizes & 15 || 1,
    quantizer,
  }))
  const [most, tall] = [Math.max(...factors.map(({h}) => h)), Math.max(...factors.map(({v}) => v))]
  const [across, down] = [Math.ceil(width / 8 / most), Math.ceil(height / 8 / tall)]
  const components = factors.map((factor) => {
    const columns = across * factor.h
    return {...factor, columns, means: new Float32Array(columns * down * factor.v)}
  })
  return {width, height, progressive, components}
}

/** Read a scan that has first coefficients; the scans that refine a progressive file are passed over. */
function readScan({frame, quantizers, dc, ac, restart}: Jpeg, head: Uint8Array, data: Uint8Array): void {
  const count = head[0] ?? 0
  const [from = 0, , fine = 0] = head.subarray(1 + count * 2)
  if (!frame || from !== 0 || fine >> 4 !== 0) return
  const parts = Array.from({length: count}, (_, index) => {
    const component = frame.components.find(({id}) => id === head[1 + index * 2])
    const tables = head[2 + index * 2] ?? 0
    return {component, dc: dc[tables >> 4], ac: ac[tables & 15], before: 0}
  })
  const bits = new BitReader(data)
  const shift = frame.progressive ? 2 ** (fine & 15) : 1
  const alone = count === 1 ? parts[0]?.component : undefined
  const first = frame.components[0] as Component
  const [unitsAcross, units] = unitsOf(frame, alone, first)
  for (let unit = 0; unit < units && !bits.isDone; unit++) {
    if (restart > 0 && unit > 0 && unit % restart === 0) {
      bits.restart()
      for (const part of parts) part.before = 0
    }
    for (const part of parts) {
      const {component} = part
      if (!component || !part.dc) return
      const [h, v] = alone ? [1, 1] : [component.h, component.v]
      for (let block = 0; block < h * v; block++) {
        part.before += bits.signed(bits.code(part.dc))
        const column = (unit % unitsAcross) * h + (block % h)
        const row = Math.floor(unit / unitsAcross) * v + Math.floor(block / h)
        const mean = (part.before * shift * (quantizers[component.quantizer] ?? 1)) / 8 + 128
        component.means[row * component.columns + column] = Math.min(1, Math.max(0, mean / 255))
        if (!frame.progressive && part.ac) bits.passOver(part.ac)
      }
    }
  }
}

/** Count the units of a scan, across and in all: blocks where it has one component, otherwise groups of them. */
function unitsOf({width, height, components}: Frame, alone: Component | undefined, first: Component): [number, number] {
  const [most, tall] = [Math.max(...components.map(({h}) => h)), Math.max(...components.map(({v}) => v))]
  if (!alone) return [first.columns / first.h, first.means.length / first.h / first.v]
  const across = Math.ceil(Math.ceil((width * alone.h) / most) / 8)
  return [across, across * Math.ceil(Math.ceil((height * alone.v) / tall) / 8)]
}

/** Turn block means into channels, unmixed from brightness and two differences where they are mixed. */
function samplesOf({width, height, components}: Frame, mix: number | undefined) {
  const {length: channels} = components
  const mixed = channels === 3 ? mix !== 0 : channels === 4 && mix === 2
  const mean = (x: number, y: number, channel: number): number => {
    const {columns, means} = components[channel] as Component
    const rows = means.length / columns
    const column = Math.min(columns - 1, Math.floor((x / width) * columns))
    return means[Math.min(rows - 1, Math.floor((y / height) * rows)) * columns + column] as number
  }
  const at = (x: number, y: number, channel: number): number => {
    if (!mixed || channel === 3) return mean(x, y, channel)
    const [bright, blue, red] = [mean(x, y, 0), mean(x, y, 1) - 128 / 255, mean(x, y, 2) - 128 / 255]
    const value = [bright + 1.402 * red, bright - 0.344 * blue - 0.714 * red, bright + 1.772 * blue][channel] as number
    const unmixed = Math.min(1, Math.max(0, value))
    return channels === 4 ? 1 - unmixed : unmixed
  }
  return {width, height, channels, at}
}
