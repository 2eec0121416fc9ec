import {apply, multiply} from '../matrix.js'
import {Content} from './content.js'
import {blend, Grounds} from './grounds.js'
import {hasThinPart} from './outline.js'
import type {Extent} from './path.js'
import type {Matrix} from './pdfkit.js'
import type {Setting, Settings, Shape} from './settings.js'

/** What a stream in ink asks of its document. */
export interface Inks {
  /** The setting of a plain colour, `#rrggbb`. */
  colour(colour: string, stroke: boolean): Setting
  opaque(stroke: boolean): Setting
  /** Whether the image of this name has a mask. */
  hasOpacity(name: string): boolean
  overprint(fill: boolean, stroke: boolean): Setting
  /** Black below these overprints: size of text and width of lines, pt. */
  limits: {text: number; lines: number}
}

/** The parts of the graphics state that say where things fall. */
interface Frame {
  matrix: Matrix
  /** What a clip that has been written leaves to see; `plain` when that is a rectangle. */
  window: {extent: Extent; plain: boolean}
}

const everywhere: Extent = [-Infinity, -Infinity, Infinity, Infinity]

/**
 * A content stream in ink. Small black type and thin black lines overprint; what is translucent over one plain colour
 * is painted as the opaque colour that comes of it, because inks blend into other hues than light does.
 */
export class InkContent extends Content {
  private readonly grounds: Grounds
  private readonly frames: Frame[] = []
  private frame: Frame = {matrix: [1, 0, 0, 1, 0, 0], window: {extent: everywhere, plain: true}}

  constructor(
    initial: Settings,
    private readonly inks: Inks,
    below: string | undefined,
  ) {
    super(initial)
    this.grounds = new Grounds(below)
  }

  override under(left: number, top: number, width: number, height: number): string | undefined {
    const {dx, dy} = this
    const [x, y] = [left + dx, top + dy]
    return this.grounds.under(this.extentOf([x, y, x + width, y + height]))
  }

  override save(): void {
    super.save()
    this.frames.push(this.frame)
  }

  override restore(): void {
    super.restore()
    this.frame = this.frames.pop() ?? this.frame
  }

  override clipWith(operator: 'W' | 'W*'): void {
    const {extent, rectangle} = this.path.look()
    const seen = this.extentOf(extent)
    const {window} = this.frame
    const plain = window.plain && rectangle
    this.frame = {...this.frame, window: {extent: intersection(window.extent, seen), plain}}
    super.clipWith(operator)
  }

  protected override move(matrix: Matrix): void {
    const {dx, dy} = this
    const moved = multiply([1, 0, 0, 1, dx, dy], matrix)
    super.move(matrix)
    this.frame = {...this.frame, matrix: multiply(this.frame.matrix, moved)}
  }

  protected override dressed(shape: Shape, paint: () => void): void {
    const {wanted} = this
    const extent = this.reachOf(shape)
    const [fills, strokes] = usesOf(shape)
    let dressed = shape.kind === 'text' && wanted.fill.text ? {...wanted, fill: wanted.fill.text} : wanted
    if (fills) dressed = this.opaque(dressed, extent, false)
    // the inner half of a line lies on the area that it goes round
    if (strokes && !fills) dressed = this.opaque(dressed, extent, true)
    this.wanted = {...dressed, overprint: this.overprintOf(shape, dressed)}
    paint()
    this.record(shape, dressed, extent)
    this.wanted = wanted
  }

  /** Lay a translucent colour over its ground, where that is one colour. */
  private opaque(wanted: Settings, extent: Extent, stroke: boolean): Settings {
    const [paint, opacity] = stroke ? [wanted.stroke, wanted.strokeOpacity] : [wanted.fill, wanted.fillOpacity]
    if (opacity.value === 1 || opacity.value === undefined || !paint.colour || wanted.mask.value === 1) return wanted
    const ground = this.grounds.under(extent)
    if (!ground) return wanted
    const mixed = this.inks.colour(blend(paint.colour, opacity.value, ground), stroke)
    const solid = this.inks.opaque(stroke)
    return stroke ? {...wanted, stroke: mixed, strokeOpacity: solid} : {...wanted, fill: mixed, fillOpacity: solid}
  }

  private overprintOf(shape: Shape, wanted: Settings): Setting {
    const {inks} = this
    if (wanted.mask.value === 1) return inks.overprint(false, false)
    const scale = scaleOf(this.frame.matrix)
    const fill = wanted.fill.black === true && wanted.fillOpacity.value === 1
    const stroke = wanted.stroke.black === true && wanted.strokeOpacity.value === 1
    if (shape.kind === 'text') {
      const small = textSize(shape, wanted) * scale < inks.limits.text
      return inks.overprint(!shape.outline && fill && small, shape.outline && stroke && small)
    }
    if (shape.kind !== 'path') return inks.overprint(false, false)
    const thin = fill && hasThinPart({operators: shape.path, matrix: this.frame.matrix}, inks.limits.lines)
    const fine = (wanted.width.value ?? 1) * scale < inks.limits.lines
    const [fills, strokes] = usesOf(shape)
    return inks.overprint(fills && thin, strokes && stroke && fine)
  }

  /** Remember what has been painted where, and what is transparent of it. */
  private record(shape: Shape, wanted: Settings, extent: Extent): void {
    const [fills, strokes] = usesOf(shape)
    const clear = (opacity: Setting): boolean => opacity.value !== undefined && opacity.value < 1
    const masked = wanted.mask.value === 1 && shape.kind !== 'form'
    const grouped = shape.kind === 'form' && (clear(wanted.fillOpacity) || wanted.blend.value === 1)
    const translucent =
      (fills && clear(wanted.fillOpacity)) || (strokes && clear(wanted.strokeOpacity)) || masked || grouped
    if (translucent || (shape.kind === 'image' && this.inks.hasOpacity(shape.name))) {
      this.transparent.add(names[shape.kind])
    }
    const {window, matrix} = this.frame
    const area = intersection(window.extent, extent)
    if (shape.kind !== 'path' || !window.plain) {
      this.grounds.cover(area)
      return
    }
    const half = ((wanted.width.value ?? 1) / 2) * scaleOf(matrix)
    const outline = {operators: shape.path, painted: shape.operator, half, matrix}
    const plain = fills && !translucent ? wanted.fill.colour : undefined
    this.grounds.cover(area, plain, shape.rectangle && !strokes ? undefined : outline)
  }

  private reachOf(shape: Shape): Extent {
    if (shape.kind === 'text') return this.extentOf(boundsOf(shape.corners))
    if (shape.kind !== 'path' || shape.operator[0] === 'f') return this.extentOf(shape.extent)
    const half = (this.wanted.width.value ?? 1) / 2
    const [left, top, right, bottom] = shape.extent
    return this.extentOf([left - half, top - half, right + half, bottom + half])
  }

  /** Map an upright rectangle of the stream to where it stands. */
  private extentOf(extent: Extent): Extent {
    const {matrix} = this.frame
    const [left, top, right, bottom] = extent
    const [a, b, c, d, e, f] = matrix
    if (b !== 0 || c !== 0) return boundsOf(cornersOf(extent).map(([x, y]) => apply(matrix, x, y)))
    const [x1, x2, y1, y2] = [a * left + e, a * right + e, d * top + f, d * bottom + f]
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  }
}

const boundsOf = (points: [number, number][]): Extent => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const names: Record<Shape['kind'], string> = {
  path: 'translucent shape',
  text: 'translucent text',
  image: 'image with opacity',
  form: 'translucent drawing',
}

/** Tell what of a shape is filled and what is stroked. */
function usesOf(shape: Shape): [fills: boolean, strokes: boolean] {
  if (shape.kind === 'text') return [!shape.outline, shape.outline]
  if (shape.kind !== 'path') return [shape.kind === 'image', false]
  return [shape.operator[0] !== 'S', shape.operator[0] !== 'f']
}

/** Give the size of text as it stands, pt: the corners are one and a half sizes apart. */
function textSize({corners}: {corners: [number, number][]}, {font}: Settings): number {
  const [first, second] = corners
  if (corners.length !== 4 || !first || !second) return font?.value ?? 0
  return Math.hypot(second[0] - first[0], second[1] - first[1]) / 1.5
}

const cornersOf = ([left, top, right, bottom]: Extent): [number, number][] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

const intersection = (a: Extent, b: Extent): Extent => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]
