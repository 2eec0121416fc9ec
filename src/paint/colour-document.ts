import type {Blend} from '../drawing.js'
import type {Inking} from '../edition.js'
import {Content} from './content.js'
import {dashOperator} from './dash.js'
import {InkContent} from './ink-content.js'
import {throughInks} from './ink-gradient.js'
import {hexOf, inkSetting} from './ink-setting.js'
import {num} from './number.js'
import {type Colour, type Components, type EngineGradient, PdfEngine} from './pdfkit.js'
import type {Setting, Settings} from './settings.js'

/** The operators that set components of light, and of ink: `[fill, stroke]`. */
const colourOperators: Record<number, [string, string]> = {1: ['g', 'G'], 3: ['rg', 'RG'], 4: ['k', 'K']}

/** pdfkit, with every colour and opacity passed to a `Content` as a setting, of light or of ink. */
export class ColourDocument extends PdfEngine {
  private readonly settings = new Map<string, Setting>()
  private readonly numbers = new Map<string, number>()
  content: Content
  private captured: string[] | undefined

  /** `inking` makes it a document in ink, or in the light in which ink is seen. */
  constructor(
    options: Record<string, unknown>,
    readonly inking: Inking | undefined,
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
      if (!this.inking) return {operator: colourOperator(components, stroke)}
      return inkSetting(this, this.inking, components, stroke)
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

  /** Give the setting of a blend mode. */
  blendSetting(mode: Blend): Setting {
    return this.settingOf(`BM${mode}`, () => {
      const reference = this.ref({Type: 'ExtGState', BM: mode})
      reference.end()
      const resource = {kind: 'ExtGState' as const, name: `BM${mode}`, reference}
      return {operator: `/BM${mode} gs`, resource, value: mode === 'Normal' ? 0 : 1}
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
    const {inking} = this
    if (!inking) return new Content(this.initial())
    const inks = {
      colour: (colour: string, stroke: boolean) => this.colourSetting(colour, stroke) as Setting,
      opaque: (stroke: boolean) => this.opacitySetting(1, stroke),
      overprint: (fill: boolean, stroke: boolean) => this.overprintSetting(fill, stroke),
      limits: inking.overprint,
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
      blend: this.blendSetting('Normal'),
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

  override linearGradient(...ends: [number, number, number, number]): EngineGradient {
    return this.inInk(super.linearGradient(...ends))
  }

  override radialGradient(...ends: [number, number, number, number, number, number]): EngineGradient {
    return this.inInk(super.radialGradient(...ends))
  }

  /** Let a gradient of pdfkit go through inks. */
  private inInk(gradient: EngineGradient): EngineGradient {
    const {inking} = this
    if (!inking) return gradient
    const hex = (colour: Colour): string => hexOf(this._normalizeColor(colour) ?? [0, 0, 0])
    const clear = (): unknown => this.content.transparent.add('translucent gradient')
    return throughInks(gradient, hex, inking, clear)
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
}

const isGradient = (colour: Colour): colour is EngineGradient => typeof colour === 'object' && 'apply' in colour

function colourOperator(components: Components, stroke: boolean): string {
  const operators = colourOperators[components.length]
  if (!operators) throw new Error(`a colour of ${components.length} components`)
  return `${components.map(num).join(' ')} ${operators[stroke ? 1 : 0]}`
}
