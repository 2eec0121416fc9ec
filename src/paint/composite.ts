/** Several glyphs in their places as one glyph of a subset: readers find one code, and all of its text. */
import type {EmbeddedFont, Subset} from './pdfkit.js'

/** A glyph of the font inside a composite one; font units from its origin. */
export interface Component {
  id: number
  dx: number
  dy: number
}

/** A glyph made of others. */
interface Composite {
  components: Component[]
  advance: number
}

/** The subset of a TrueType font while it is written (fontkit 2.0.4). */
interface TrueTypeSubset extends Subset {
  font: {maxp: Record<string, number>; getGlyph(id: number): {bbox: Bounds}}
  /** What has been written: outlines, where they begin, widths. */
  glyf: Uint8Array[]
  loca: {offsets: number[]}
  hmtx: {metrics: {advance: number; bearing: number}[]}
  offset: number
  _addGlyph(id: number): number
}

interface Bounds {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** Flags of a component (OpenType, glyf): its arguments are words, and a shift; others follow. */
const SHIFTED = 0x0003
const MORE = 0x0020

/** Adds composite glyphs to the subset of a font with TrueType outlines. */
export class Composites {
  private readonly made = new Map<number, Composite>()

  private constructor(private readonly subset: TrueTypeSubset) {
    const write = subset._addGlyph.bind(subset)
    const {made} = this
    // the place in the list is that of the glyph being written
    subset._addGlyph = (id) => {
      const composite = made.get(subset.glyf.length)
      return composite ? writeComposite(subset, composite) : write(id)
    }
  }

  /** Give the composites of a font; nothing for outlines of another kind, which know none. */
  static of({subset}: EmbeddedFont): Composites | undefined {
    return '_addGlyph' in subset ? new Composites(subset as TrueTypeSubset) : undefined
  }

  /** What was added: codes, and what each is made of. */
  get list(): readonly [code: number, made: object][] {
    return [...this.made]
  }

  /** Add a glyph; gives its code. */
  add(components: Component[], advance: number): number {
    const {subset, made} = this
    if (made.size === 0) subset.font = Object.create(subset.font, {maxp: {value: {...subset.font.maxp}}})
    raise(subset.font.maxp, components.length)
    const code = subset.glyphs.push(0) - 1
    made.set(code, {components, advance})
    return code
  }
}

/** Say how much room the largest composite takes. */
function raise(maxp: Record<string, number>, count: number): void {
  const {maxPoints = 0, maxContours = 0} = maxp
  const most = (name: string, value: number): void => {
    maxp[name] = Math.min(0xffff, Math.max(maxp[name] ?? 0, value))
  }
  most('maxComponentElements', count)
  most('maxComponentDepth', 8)
  most('maxCompositePoints', Math.max(maxPoints, maxp.maxCompositePoints ?? 0) * count)
  most('maxCompositeContours', Math.max(maxContours, maxp.maxCompositeContours ?? 0) * count)
}

function writeComposite(subset: TrueTypeSubset, {components, advance}: Composite): number {
  const parts = components
    .map((one) => ({...one, code: subset.includeGlyph(one.id), box: subset.font.getGlyph(one.id).bbox}))
    .filter(({box}) => Number.isFinite(box.minX))
  const left = parts.length === 0 ? 0 : Math.min(...parts.map(({dx, box}) => box.minX + dx))
  const outline = Buffer.alloc(parts.length === 0 ? 0 : (10 + parts.length * 8 + 3) & ~3)
  if (parts.length > 0) {
    const bounds = [
      left,
      Math.min(...parts.map(({dy, box}) => box.minY + dy)),
      Math.max(...parts.map(({dx, box}) => box.maxX + dx)),
      Math.max(...parts.map(({dy, box}) => box.maxY + dy)),
    ]
    for (const [index, value] of [-1, ...bounds].entries()) outline.writeInt16BE(value, index * 2)
  }
  parts.forEach(({code, dx, dy}, index) => {
    const at = 10 + index * 8
    outline.writeUInt16BE(SHIFTED | (index < parts.length - 1 ? MORE : 0), at)
    outline.writeUInt16BE(code, at + 2)
    outline.writeInt16BE(dx, at + 4)
    outline.writeInt16BE(dy, at + 6)
  })
  subset.glyf.push(outline)
  subset.loca.offsets.push(subset.offset)
  subset.hmtx.metrics.push({advance: Math.max(0, advance), bearing: left})
  subset.offset += outline.length
  return subset.glyf.length - 1
}
