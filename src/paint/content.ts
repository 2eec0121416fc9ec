import {apply, multiply} from '../matrix.js'
import {matrixText, num} from './number.js'
import {type Extent, Path} from './path.js'
import type {Matrix, Reference} from './pdfkit.js'
import {
  always,
  filling,
  outlining,
  type Parameter,
  type Resources,
  type Setting,
  type Settings,
  type Shape,
  type State,
  setting,
  stroking,
  unknown,
  whole,
} from './settings.js'
import type {Tags} from './tags.js'

/** What `save` keeps: the state at that point and, once a `q` stands in the stream, what the stream had set. */
interface Level {
  wanted: Settings
  clip: Extent | undefined
  dx: number
  dy: number
  /** Set when the level has a `q` in the stream. */
  set?: State
}

/**
 * A content stream that says only what changes: settings wait until something is painted with them, a shift is added
 * to the coordinates, `q` is written only around a clip or a transform, and a clip only when something could stick out.
 */
export class Content {
  readonly resources: Resources = {}
  /** In ink: what stays transparent, in words. */
  readonly transparent = new Set<string>()
  readonly path = new Path()
  /** Says what belongs to which element of the structure; without it nothing does. */
  tags: Tags | undefined
  private readonly out: string[] = []
  private readonly levels: Level[] = []
  protected wanted: Settings
  private set: State
  protected clip: Extent | undefined
  protected dx = 0
  protected dy = 0
  /** Where the current line of an open text object starts; nothing when none is open. */
  private line: {x: number; y: number} | undefined

  /** `initial` is what PDF starts every stream with. */
  constructor(private readonly initial: Settings) {
    this.wanted = initial
    const known = Object.entries(initial).filter(([parameter]) => !unknown.includes(parameter as Parameter))
    this.set = Object.fromEntries(known.map(([parameter, {operator}]) => [parameter, operator]))
  }

  want(parameter: Parameter, wanted: Setting): void {
    if (this.wanted[parameter]?.operator !== wanted.operator) this.wanted = {...this.wanted, [parameter]: wanted}
  }

  /** Want what a stream starts with. */
  reset(): void {
    this.wanted = this.initial
  }

  save(): void {
    this.levels.push({wanted: this.wanted, clip: this.clip, dx: this.dx, dy: this.dy})
  }

  restore(): void {
    const level = this.levels.pop()
    if (!level) return
    if (level.set) {
      this.shut()
      this.bracket('Q')
      this.set = level.set
    }
    this.wanted = level.wanted
    this.clip = level.clip
    this.dx = level.dx
    this.dy = level.dy
  }

  transform(matrix: Matrix): void {
    const [a, b, c, d, e, f] = matrix
    if (a === 1 && b === 0 && c === 0 && d === 1) {
      this.dx += e
      this.dy += f
      return
    }
    this.move(matrix)
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(x + this.dx, y + this.dy)
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(x + this.dx, y + this.dy)
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const {dx, dy} = this
    this.path.curveTo(x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy)
  }

  quadraticTo(x1: number, y1: number, x: number, y: number): void {
    const {dx, dy} = this
    this.path.quadraticTo(x1 + dx, y1 + dy, x + dx, y + dy)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(x + this.dx, y + this.dy, width, height)
  }

  /** Paint the path with `f`, `f*`, `S`, `B` or `B*`. */
  paint(operator: string): void {
    if (this.path.empty) return
    const {operators, extent, rectangle} = this.path.take()
    if (operator[0] !== 'f' || (this.clip && !contains(this.clip, extent))) this.cut()
    this.dressed({kind: 'path', operator, path: operators, extent, rectangle}, () => {
      if (operator[0] !== 'S') this.settle(filling)
      if (operator[0] !== 'f') this.settle(stroking)
      this.show(`${operators}\n${operator}`)
    })
  }

  /** Show only what falls inside the path from here to the next `restore`. */
  clipWith(operator: 'W' | 'W*'): void {
    if (this.path.empty) return
    const {operators, extent, rectangle} = this.path.take()
    this.cut()
    if (rectangle) this.clip = extent
    else {
      this.isolate()
      this.write(`${operators}\n${operator} n`)
    }
  }

  /** Show glyphs with their origin at `x`, `y`, `width` pt across; `show` is made of text operators. */
  text(show: string, x: number, y: number, width: number): void {
    this.cut()
    // glyphs of one text object knock each other out, and so do those which let through with those which overprint
    if (this.set.fillOpacity !== this.wanted.fillOpacity.operator) this.shut()
    if (!this.line) this.bracket('BT')
    this.begin()
    this.want('mode', {operator: '0 Tr'})
    const [left, right] = [x + this.dx, x + this.dx + width]
    const size = this.wanted.font?.value ?? 0
    const [top, bottom] = [y + this.dy - size, y + this.dy + size / 2]
    const corners: [number, number][] = [
      [left, top],
      [right, bottom],
    ]
    this.dressed({kind: 'text', outline: false, corners}, () => this.settle(setting))
    const at = {x: round(x + this.dx), y: round(y + this.dy)}
    this.out.push(
      this.line ? `${num(at.x - this.line.x)} ${num(this.line.y - at.y)} Td` : `1 0 0 -1 ${num(at.x)} ${num(at.y)} Tm`,
    )
    this.line = at
    this.out.push(show)
  }

  /** Show glyphs in a text object of their own, `width` pt across; `matrix` maps text, y upwards. */
  textWith(show: string, matrix: Matrix, mode: 'fill' | 'outline', width: number): void {
    this.cut()
    this.shut()
    this.bracket('BT')
    this.begin()
    this.want('mode', {operator: mode === 'fill' ? '0 Tr' : '1 Tr'})
    const placed = multiply([1, 0, 0, 1, this.dx, this.dy], matrix)
    const size = this.wanted.font?.value ?? 0
    const corners = [0, width].flatMap((x) => [-size / 2, size].map((y) => apply(placed, x, y)))
    this.dressed({kind: 'text', outline: mode === 'outline', corners}, () => {
      this.settle(mode === 'fill' ? setting : outlining)
    })
    this.out.push(`${matrixText(placed)} Tm`, show)
    this.bracket('ET')
  }

  /** Paint a named XObject with the settings that are wanted: those of fills for a picture, all for a form. */
  object(name: string, reference: Reference, kind: 'image' | 'form' = 'image', extent: Extent = [0, 0, 1, 1]): void {
    this.use('XObject', name, reference)
    this.cut()
    if (this.dx !== 0 || this.dy !== 0) this.move([1, 0, 0, 1, 0, 0])
    this.dressed({kind, name, extent}, () => this.settle(kind === 'form' ? whole : ['fillOpacity', ...always]))
    this.show(`/${name} Do`)
  }

  /** Write any operator, after what it may depend on. */
  raw(operator: string): void {
    this.cut()
    this.settle(['fillOpacity'])
    this.show(operator)
  }

  /** Write an operator that nothing depends on: the bounds of marked content. */
  mark(operator: string): void {
    this.write(operator)
  }

  use(kind: string, name: string, reference: Reference): void {
    this.resources[kind] ??= {}
    this.resources[kind][name] = reference
  }

  /** Give the stream, whole. */
  end(): string {
    while (this.levels.length > 0) this.restore()
    this.shut()
    if (this.tags) this.out.push(...this.tags.end())
    return this.out.join('\n')
  }

  private shut(): void {
    if (this.line) this.bracket('ET')
    this.line = undefined
  }

  /** Write an operator that opens or closes something: tags lie wholly inside or outside of it. */
  private bracket(operator: string): void {
    if (this.tags) this.out.push(...this.tags.end())
    this.out.push(operator)
  }

  /** Open the tag of what is painted next. */
  private begin(): void {
    if (this.tags) this.out.push(...this.tags.begin())
  }

  /** Write an operator that paints. */
  private show(operator: string): void {
    this.shut()
    this.begin()
    this.out.push(operator)
  }

  private write(operator: string): void {
    this.shut()
    this.out.push(operator)
  }

  /** Write the `q` of the level we are on, if it has none. */
  private isolate(): void {
    const level = this.levels[this.levels.length - 1]
    if (!level || level.set) return
    this.shut()
    this.bracket('q')
    level.set = this.set
  }

  /** Give the one colour under a rectangle, `#rrggbb`; nothing in light, where nobody asks. */
  under(_left: number, _top: number, _width: number, _height: number): string | undefined {
    return undefined
  }

  /** Paint something; inks are chosen here for what is painted. */
  protected dressed(_shape: Shape, paint: () => void): void {
    paint()
  }

  /** Write a transform, and the shift that waits before it. */
  protected move(matrix: Matrix): void {
    this.cut()
    this.isolate()
    this.write(`${matrixText(multiply([1, 0, 0, 1, this.dx, this.dy], matrix))} cm`)
    this.dx = 0
    this.dy = 0
  }

  /** Write the clip that waits. */
  private cut(): void {
    if (!this.clip) return
    const [left, top, right, bottom] = this.clip
    this.clip = undefined
    this.isolate()
    this.write(`${num(left)} ${num(top)} ${num(right - left)} ${num(bottom - top)} re\nW n`)
  }

  private settle(parameters: Parameter[]): void {
    for (const parameter of parameters) {
      const wanted = this.wanted[parameter]
      if (!wanted || wanted.operator === this.set[parameter]) continue
      this.set = {...this.set, [parameter]: wanted.operator}
      if (wanted.resource) this.use(wanted.resource.kind, wanted.resource.name, wanted.resource.reference)
      this.out.push(wanted.operator)
    }
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

const contains = (outer: Extent, inner: Extent): boolean =>
  inner[0] >= outer[0] - 0.001 &&
  inner[1] >= outer[1] - 0.001 &&
  inner[2] <= outer[2] + 0.001 &&
  inner[3] <= outer[3] + 0.001
