import type {
  ClipMark,
  Drawing,
  GroupMark,
  ImageMark,
  Mark,
  Matrix,
  Paint,
  PathMark,
  Segment,
  Stroke,
  TextMark,
} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import type {Content} from './content.js'
import {dashOperator} from './dash.js'
import type {PrintDocument} from './document.js'
import {type Form, Forms} from './forms.js'
import {show} from './glyphs.js'
import {gradientMask, gradientSetting} from './gradient.js'
import {num} from './number.js'
import type {Setting} from './settings.js'

/** How far a stroke may reach past the frame, pt. */
const OVERHANG = 8

const caps: Record<Stroke['cap'], number> = {butt: 0, round: 1, square: 2}
const joins: Record<Stroke['join'], number> = {miter: 0, round: 1, bevel: 2}

/** The form of a drawing. In ink: the colour it is drawn for, and what of it stays transparent. */
interface Drawn extends Form {
  below: string | undefined
  transparent: Iterable<string>
}

/** Turns drawings into form XObjects, each once however often it is placed. */
export class Pictures {
  private readonly byDrawing = new Map<Drawing, Drawn>()
  private readonly forms: Forms

  constructor(
    private readonly document: PrintDocument,
    private readonly fonts: Fonts,
  ) {
    this.forms = new Forms(document, document.inking && !document.inking.seen ? 'DeviceCMYK' : 'DeviceRGB')
  }

  /** Place a drawing on the page with its upper left corner at `x`, `y`, as large as `width` pt makes it. */
  place(drawing: Drawing, {x, y, width}: {x: number; y: number; width: number}): void {
    const {document} = this
    const scale = Math.abs(width - drawing.width) > 0.01 ? width / drawing.width : 1
    const below = document.content.under(x, y, width, drawing.height * scale)
    const {name, reference, transparent} = this.formOf(drawing, below)
    for (const what of transparent) document.content.transparent.add(what)
    document.save()
    document.transform(scale, 0, 0, scale, x, y)
    // the stream of a form is written for the state that a page starts with
    document.content.reset()
    document.content.object(name, reference, 'form', [0, 0, drawing.width, drawing.height])
    for (const {address, area} of drawing.links ?? []) document.linkInPicture(address, area)
    document.restore()
  }

  /** Give the form of a drawing; what is drawn alike shares one. */
  private formOf(drawing: Drawing, below: string | undefined): Drawn {
    const drawn = this.byDrawing.get(drawing)
    if (drawn && drawn.below === below) return drawn
    const box = [-OVERHANG, -OVERHANG, drawing.width + OVERHANG, drawing.height + OVERHANG]
    const {document, fonts, forms} = this
    const {content} = new Artist({document, fonts, forms}, box, below).draw(drawing.marks)
    const form = {...forms.of(box, content), below, transparent: content.transparent}
    this.byDrawing.set(drawing, form)
    return form
  }
}

/** What an artist works with. */
interface Tools {
  document: PrintDocument
  fonts: Fonts
  forms: Forms
}

/** Draws the marks of one drawing into one stream. */
class Artist {
  readonly content: Content

  private readonly document: PrintDocument

  /** `below` is the one colour that lies under the drawing, where there is one. */
  constructor(
    private readonly tools: Tools,
    private readonly box: number[],
    below: string | undefined,
  ) {
    this.document = tools.document
    this.content = tools.document.newContent(below)
    this.content.path.exact = true
  }

  draw(marks: Mark[]): this {
    for (const mark of marks) this.mark(mark)
    return this
  }

  private mark(mark: Mark): void {
    if (mark.kind === 'path') this.path(mark)
    else if (mark.kind === 'text') this.text(mark)
    else if (mark.kind === 'image') this.image(mark)
    else if (mark.kind === 'clip') this.clip(mark)
    else this.group(mark)
  }

  private path({segments, rule, fill, stroke}: PathMark): void {
    const star = rule === 'evenodd' ? '*' : ''
    if (stroke) this.pen(stroke)
    const fillMask = this.maskOf(fill)
    const strokeMask = this.maskOf(stroke?.paint)
    if (fill) this.ink(fill, false)
    // a line that lets through shows the area below it, as it does in SVG
    const isSolid = stroke !== undefined && 'opacity' in stroke.paint && stroke.paint.opacity === 1
    if (fill && isSolid && fillMask === strokeMask) {
      this.trace(segments)
      this.paint(`B${star}`, fillMask)
      return
    }
    if (fill) {
      this.trace(segments)
      this.paint(`f${star}`, fillMask)
    }
    if (stroke) {
      this.trace(segments)
      this.paint('S', strokeMask)
    }
  }

  private paint(operator: string, mask: Setting): void {
    this.content.want('mask', mask)
    this.content.paint(operator)
  }

  private maskOf(paint: Paint | undefined): Setting {
    const mask = paint && 'gradient' in paint ? gradientMask(this.document, paint, this.box) : undefined
    return mask ?? this.document.maskSetting()
  }

  private trace(segments: Segment[]): void {
    const {content} = this
    for (const segment of segments) {
      if (segment[0] === 'M') content.moveTo(segment[1], segment[2])
      else if (segment[0] === 'L') content.lineTo(segment[1], segment[2])
      else if (segment[0] === 'Z') content.path.close()
      else content.curveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6])
    }
  }

  private pen({paint, width, cap, join, miterLimit, dash, dashOffset = 0}: Stroke): void {
    const {content} = this
    this.ink(paint, true)
    content.want('width', {operator: `${num(width)} w`, value: width})
    content.want('cap', {operator: `${caps[cap]} J`})
    content.want('join', {operator: `${joins[join]} j`})
    content.want('miter', {operator: `${num(Math.max(1, miterLimit))} M`})
    const dashes = dash?.some((length) => length > 0) ? dash : []
    content.want('dash', {operator: dashOperator(dashes, dashOffset)})
  }

  private ink(paint: Paint, stroke: boolean): void {
    const {document, content} = this
    const gradient = 'gradient' in paint ? paint : undefined
    const masked = gradient && gradientMask(document, gradient, this.box)
    const opacity = 'gradient' in paint ? (masked ? 1 : (paint.stops[0]?.opacity ?? 1)) : paint.opacity
    const colour = 'gradient' in paint ? gradientSetting(document, paint, stroke) : this.colour(paint.colour, stroke)
    content.want(stroke ? 'stroke' : 'fill', colour)
    content.want(stroke ? 'strokeOpacity' : 'fillOpacity', document.opacitySetting(opacity, stroke))
  }

  private colour(colour: string, stroke: boolean): Setting {
    const setting = this.document.colourSetting(colour, stroke)
    if (!setting) throw new Error(`"${colour}" in a drawing is no colour`)
    return setting
  }

  private text({text, direction, face: name, size, matrix, fill, halo}: TextMark): void {
    const {document, content} = this
    const face = this.tools.fonts.find(name)
    if (!face) throw new Error(`no font family "${name.family}" for "${text}" in a drawing`)
    const {glyphs} = face.shape(text, undefined, direction && {direction})
    if (glyphs.length === 0) return
    const unit = size / face.unitsPerEm
    const positions = glyphs.map(({advance, dx, dy}) => {
      return {xAdvance: advance * unit, xOffset: dx * unit, yOffset: dy * unit}
    })
    const codes = document.codesOf(face.font)
    const [a, b, c, d, e, f] = matrix
    const upwards: Matrix = [a, b, -c, -d, e, f]
    content.want('font', document.fontSetting(codes, size))
    content.want('mask', document.maskSetting())
    const length = positions.reduce((sum, {xAdvance}) => sum + xAdvance, 0)
    const outline = (): void => {
      if (!halo || !(halo.width > 0)) return
      const join = halo.over ? 'miter' : 'round'
      this.pen({paint: halo, width: halo.width, cap: halo.over ? 'butt' : 'round', join, miterLimit: 4})
      content.textWith(show(codes, size, glyphs, positions, {mute: true}), upwards, 'outline', length)
    }
    if (!halo?.over) outline()
    this.ink(fill, false)
    const shown = show(codes, size, glyphs, positions)
    if (a === 1 && b === 0 && c === 0 && d === 1) content.text(shown, e, f, length)
    else content.textWith(shown, upwards, 'fill', length)
    if (halo?.over) outline()
  }

  private image({bytes, matrix, opacity}: ImageMark): void {
    const {document, content} = this
    const {label, obj} = document.openImage(bytes)
    if (!obj) throw new Error('a picture was not embedded')
    const [a, b, c, d, e, f] = matrix
    content.save()
    content.want('fillOpacity', document.opacitySetting(opacity, false))
    content.want('mask', document.maskSetting())
    content.transform([a, b, -c, -d, c + e, d + f])
    content.object(label, obj)
    content.restore()
  }

  private clip({segments, rule, marks}: ClipMark): void {
    this.content.save()
    this.trace(segments)
    this.content.clipWith(rule === 'evenodd' ? 'W*' : 'W')
    this.draw(marks)
    this.content.restore()
  }

  /** Paint marks into a transparency group, and that as one. */
  private group({opacity, blend, marks}: GroupMark): void {
    const {document, content, box} = this
    const inside = new Artist(this.tools, box, undefined).draw(marks).content
    for (const what of inside.transparent) content.transparent.add(what)
    const {name, reference} = this.tools.forms.of(box, inside, true)
    content.save()
    content.reset()
    content.want('fillOpacity', document.opacitySetting(opacity, false))
    content.want('blend', document.blendSetting(blend))
    content.object(name, reference, 'form', box as [number, number, number, number])
    content.restore()
  }
}
