import type {Press} from '../edition.js'
import {Content} from './content.js'
import {InkContent} from './ink-content.js'
import {inkSetting} from './ink-setting.js'
import {multiply, num} from './number.js'
import {type Colour, type Components, type EngineGradient, type Matrix, PdfEngine, type Rule} from './pdfkit.js'
import type {Setting, Settings} from './settings.js'

const caps: Record<string, number> = {butt: 0, round: 1, square: 2}
const joins: Record<string, number> = {miter: 0, round: 1, bevel: 2}

/** The operators that set components of light, and of ink: `[fill, stroke]`. */
const colourOperators: Record<number, [string, string]> = {1: ['g', 'G'], 3: ['rg', 'RG'], 4: ['k', 'K']}

/** No dash may be 0 long in every reader; this is too short to see. */
const SHORTEST_DASH = 0.01

/** Turn lengths and phase in pt into the operator that sets a dash. */
export const dashOperator = (lengths: readonly number[], phase: number): string =>
  lengths.length === 0
    ? '[] 0 d'
    : `[${lengths.map((length) => num(Math.max(length, SHORTEST_DASH))).join(' ')}] ${num(phase)} d`

const isRule = (value: unknown): value is Rule => /^(even-?odd|non-?zero)$/.test(String(value))
const star = (rule: unknown): '' | '*' => (/^even-?odd$/.test(String(rule)) ? '*' : '')

/** pdfkit, with every path, colour and transform passed to a `Content` instead of written at once. */
export class VectorDocument extends PdfEngine {
  private readonly settings = new Map<string, Setting>()
  private readonly numbers = new Map<string, number>()
  content: Content
  private captured: string[] | undefined

  /** `press` makes it a document in ink. */
  constructor(
    options: Record<string, unknown>,
    readonly press: Press | undefined,
  ) {
    super(options)
    this.content = this.newContent()
  }

  /** Make a setting once; `make` is called for a new key only. */
  settingOf(key: string, make: () => Setting): Setting {
    let setting = this.settings.get(key)
    if (!setting) {
      setting = make()
      this.settings.set(key, setting)
    }
    return setting
  }

  /** Number what resources are made of; what is alike has one number. */
  numberOf(key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size + 1
    this.numbers.set(key, number)
    return number
  }

  /** Give the setting of a colour of fills or strokes; nothing for a word that is no colour. */
  colourSetting(colour: Colour, stroke: boolean): Setting | undefined {
    const setting = this.settingOf(`${stroke} ${colour}`, () => {
      const components = this._normalizeColor(colour)
      if (!components) return {operator: ''}
      if (!this.press) return {operator: colourOperator(components, stroke)}
      return inkSetting(this, this.press.ink, components, stroke)
    })
    return setting.operator === '' ? undefined : setting
  }

  /** Give the setting of an opacity, 0–1, of fills or strokes. */
  opacitySetting(opacity: number, stroke: boolean): Setting {
    const entry = stroke ? 'CA' : 'ca'
    const value = num(Math.max(0, Math.min(1, opacity)))
    return this.settingOf(entry + value, () => {
      const reference = this.ref({Type: 'ExtGState', [entry]: Number(value)})
      reference.end()
      const resource = {kind: 'ExtGState' as const, name: entry + value, reference}
      return {operator: `/${entry}${value} gs`, resource, value: Number(value)}
    })
  }

  /** Give the setting of a soft mask; without `make` it takes every mask away. */
  maskSetting(name = 'Mnone', make: () => unknown = () => 'None'): Setting {
    return this.settingOf(name, () => {
      const reference = this.ref({Type: 'ExtGState', SMask: make()})
      reference.end()
      const resource = {kind: 'ExtGState' as const, name, reference}
      return {operator: `/${name} gs`, resource, value: name === 'Mnone' ? 0 : 1}
    })
  }

  /** Give the setting that lets fills and strokes overprint, or not; where an ink is 0, what lies below stays. */
  private overprintSetting(fill: boolean, stroke: boolean): Setting {
    const name = `OP${stroke ? 1 : 0}${fill ? 1 : 0}`
    return this.settingOf(name, () => {
      const reference = this.ref({Type: 'ExtGState', OP: stroke, op: fill, OPM: 1})
      reference.end()
      return {operator: `/${name} gs`, resource: {kind: 'ExtGState', name, reference}}
    })
  }

  /** Start a content stream; in ink, `below` is the one colour it is laid on, `#rrggbb`. */
  newContent(below?: string): Content {
    const {press} = this
    if (!press) return new Content(this.initial())
    const inks = {
      colour: (colour: string, stroke: boolean) => this.colourSetting(colour, stroke) as Setting,
      opaque: (stroke: boolean) => this.opacitySetting(1, stroke),
      overprint: (fill: boolean, stroke: boolean) => this.overprintSetting(fill, stroke),
      limits: press.overprint,
      hasOpacity: (name: string) => this.hasOpacity(name),
    }
    return new InkContent({...this.initial(), overprint: this.overprintSetting(false, false)}, inks, below)
  }

  /** Tell whether the image of this name lets through. */
  protected hasOpacity(_name: string): boolean {
    return false
  }

  /** What every stream starts with. */
  private initial(): Settings {
    const black = (stroke: boolean): Setting => this.colourSetting('#000000', stroke) as Setting
    return {
      fill: black(false),
      stroke: black(true),
      fillOpacity: this.opacitySetting(1, false),
      strokeOpacity: this.opacitySetting(1, true),
      width: {operator: '1 w', value: 1},
      cap: {operator: '0 J'},
      join: {operator: '0 j'},
      miter: {operator: '10 M'},
      dash: {operator: dashOperator([], 0)},
      mode: {operator: '0 Tr'},
      mask: this.maskSetting(),
    }
  }

  override _setColor(colour: Colour, stroke: boolean): boolean {
    const setting = isGradient(colour) ? this.gradientSetting(colour, stroke) : this.colourSetting(colour, stroke)
    if (setting) this.content.want(stroke ? 'stroke' : 'fill', setting)
    return setting !== undefined
  }

  override _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): void {
    if (fill != null) this.content.want('fillOpacity', this.opacitySetting(fill, false))
    if (stroke != null) this.content.want('strokeOpacity', this.opacitySetting(stroke, true))
  }

  /** pdfkit writes the operators of a gradient at once; they are caught to be written when something is painted. */
  private gradientSetting(gradient: EngineGradient, stroke: boolean): Setting {
    const caught: string[] = []
    this.captured = caught
    gradient.apply(stroke)
    this.captured = undefined
    return {operator: caught.join(' ')}
  }

  override addContent(operator: string): this {
    if (this.captured) this.captured.push(operator)
    else this.content.raw(operator)
    return this
  }

  override save(): this {
    this._ctmStack.push(this._ctm)
    this.content.save()
    return this
  }

  override restore(): this {
    this._ctm = this._ctmStack.pop() ?? this._ctm
    this.content.restore()
    return this
  }

  override transform(...matrix: Matrix): this {
    this._ctm = multiply(this._ctm, matrix)
    this.content.transform(matrix)
    return this
  }

  override lineWidth(width: number): this {
    this.content.want('width', {operator: `${num(width)} w`, value: width})
    return this
  }

  override lineCap(cap: string | number): this {
    this.content.want('cap', {operator: `${caps[cap] ?? cap} J`})
    return this
  }

  override lineJoin(join: string | number): this {
    this.content.want('join', {operator: `${joins[join] ?? join} j`})
    return this
  }

  override miterLimit(limit: number): this {
    this.content.want('miter', {operator: `${num(limit)} M`})
    return this
  }

  override dash(length: number | number[], {space, phase = 0}: {space?: number; phase?: number} = {}): this {
    const lengths = Array.isArray(length) ? length : [length, space ?? length]
    this.content.want('dash', {operator: dashOperator(lengths, phase)})
    return this
  }

  override undash(): this {
    this.content.want('dash', {operator: dashOperator([], 0)})
    return this
  }

  override moveTo(x: number, y: number): this {
    this.content.moveTo(x, y)
    return this
  }

  override lineTo(x: number, y: number): this {
    this.content.lineTo(x, y)
    return this
  }

  override bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this {
    this.content.curveTo(x1, y1, x2, y2, x, y)
    return this
  }

  override quadraticCurveTo(x1: number, y1: number, x: number, y: number): this {
    this.content.quadraticTo(x1, y1, x, y)
    return this
  }

  override rect(x: number, y: number, width: number, height: number): this {
    this.content.rect(x, y, width, height)
    return this
  }

  override closePath(): this {
    this.content.path.close()
    return this
  }

  override fill(colour?: Colour | Rule, rule?: Rule): this {
    if (colour && !isRule(colour)) this.fillColor(colour)
    this.content.paint(`f${star(isRule(colour) ? colour : rule)}`)
    return this
  }

  override stroke(colour?: Colour): this {
    if (colour) this.strokeColor(colour)
    this.content.paint('S')
    return this
  }

  override fillAndStroke(fill?: Colour | Rule, stroke?: Colour | Rule, rule?: Rule): this {
    if (fill && !isRule(fill)) {
      this.fillColor(fill)
      this.strokeColor(stroke && !isRule(stroke) ? stroke : fill)
    }
    this.content.paint(`B${star([fill, stroke, rule].find(isRule))}`)
    return this
  }

  override clip(rule?: Rule): this {
    this.content.clipWith(`W${star(rule)}`)
    return this
  }
}

const isGradient = (colour: Colour): colour is EngineGradient => typeof colour === 'object' && 'apply' in colour

function colourOperator(components: Components, stroke: boolean): string {
  const operators = colourOperators[components.length]
  if (!operators) throw new Error(`a colour of ${components.length} components`)
  return `${components.map(num).join(' ')} ${operators[stroke ? 1 : 0]}`
}
