import {multiply} from '../matrix.js'
import {ColourDocument} from './colour-document.js'
import {dashOperator} from './dash.js'
import {num} from './number.js'
import type {Colour, Matrix, Rule} from './pdfkit.js'

const caps: Record<string, number> = {butt: 0, round: 1, square: 2}
const joins: Record<string, number> = {miter: 0, round: 1, bevel: 2}

const isRule = (value: unknown): value is Rule => /^(even-?odd|non-?zero)$/.test(String(value))
const star = (rule: unknown): '' | '*' => (/^even-?odd$/.test(String(rule)) ? '*' : '')

/** pdfkit, with every path and transform passed to a `Content` instead of written at once. */
export class VectorDocument extends ColourDocument {
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
