import {createHash} from 'node:crypto'
import type {Edition} from '../edition.js'
import type {LaidNode} from '../pages.js'
import {boxesOf} from './boxes.js'
import {Codes, type PaintedGlyph} from './codes.js'
import type {StructureElement} from './element.js'
import type {Frame} from './frame.js'
import {type Position, riseOf, show} from './glyphs.js'
import {InkedImage} from './inked-image.js'
import {layPage} from './lay-page.js'
import {LANGUAGE, type Links} from './links.js'
import {infoOf, type Metadata, xmpOf} from './metadata.js'
import {idText, num, uprightOf} from './number.js'
import {identity, outputIntent, pageGroup, standards} from './output.js'
import {type Packed, writeTable} from './packed.js'
import type {EmbeddedImage, Reference} from './pdfkit.js'
import {PictureQueue} from './picture-queue.js'
import type {Place} from './prepare.js'
import type {Setting} from './settings.js'
import type {Tagging} from './tagging.js'
import {VectorDocument} from './vector.js'

/** What lies under everything on a page. */
const PAPER = '#ffffff'

/**
 * A PDF being written, for `@react-pdf/render` to draw on as on any document of pdfkit. Its bytes depend on nothing
 * but what is drawn: no clock, one subset for each face, and an identifier made from the bytes themselves.
 */
export class PrintDocument extends VectorDocument {
  /** Where links go; without it there are none. */
  links: Links | undefined
  /** What says where everything belongs; without it the file is not tagged. */
  tagging: Tagging | undefined
  /** Holds back small objects, where the file may have them packed; pdfkit writes before fields are initialized. */
  declare packed: Packed | undefined
  declare private chunks: Buffer[]
  /** What else the XMP packet says: `rdf:Description` elements. */
  schemas = ''
  /** Called when all pages are drawn, before the file is finished. */
  beforeEnd: (() => void) | undefined
  /** What went wrong where `@react-pdf/render` swallows errors. */
  private failure: unknown
  /** The file, once it is whole. */
  readonly bytes: Promise<Uint8Array>
  private finish: (bytes: Uint8Array) => void = () => {}
  private readonly faces = new Map<unknown, Codes>()
  private readonly images = new Map<string, EmbeddedImage>()
  private readonly queue = new PictureQueue()
  private codes: Codes | undefined
  private open = false
  private linked = false
  private picture: StructureElement | undefined
  /** The block of the brief that is being drawn, and whether its page has anything transparent. */
  private block: string | undefined
  private translucent = false

  constructor(
    private readonly about: Metadata,
    private readonly edition: Edition,
    private readonly hyphenated: WeakSet<object>,
  ) {
    const {press, unpacked = false} = edition
    const pdfVersion = press ? standards[press.standard].version : '1.7'
    const {language: lang} = about
    super(
      {autoFirstPage: false, pdfVersion, lang, displayTitle: true, font: null, compress: !unpacked},
      press ?? edition.proof,
    )
    this.info = {...infoOf(about), ...(press ? standards[press.standard].info : {})}
    this.bytes = new Promise((resolve) => {
      this.finish = resolve
    })
  }

  /** The pages written so far. */
  get pages(): Reference[] {
    return (this._root.data.Pages as Reference).data.Kids as Reference[]
  }

  override addPage(options: {size: [number, number]}): this {
    this.flushPages()
    this.content = this.newContent(PAPER)
    this._ctmStack = []
    // yoga reckons in single precision
    const [width, height] = options.size.map((side) => Math.round(side * 1000) / 1000) as [number, number]
    const boxes = boxesOf(this.edition, width, height)
    const {media, trim} = boxes
    super.addPage({size: [media[2], media[3]], margin: 0})
    this.open = true
    layPage(this, boxes, this.edition)
    this.tagging?.openPage(this.content, this.page)
    this.transform(1, 0, 0, 1, trim[0], trim[1])
    return this
  }

  override flushPages(): void {
    if (this.open) {
      this.open = false
      this.links?.write(this.page.annotations, this.page.dictionary)
      if (this.page.annotations.length === 0) this.page.dictionary.data.Annots = undefined
      const {data} = this.page.resources
      for (const [kind, named] of Object.entries(this.content.resources)) {
        data[kind] = {...(data[kind] as object | undefined), ...named}
      }
      this.enter(undefined)
      if (this.translucent) this.page.dictionary.data.Group = pageGroup(this.inking)
      this.translucent = false
      this.page.write(Buffer.from(this.content.end(), 'latin1'))
    }
    super.flushPages()
  }

  /**
   * Go on to a block of the brief: what is drawn is marked with its id, so that a finding in the file can name its line,
   * and what was transparent in the one before is told to the press.
   */
  enter(block: string | undefined): void {
    const {transparent} = this.content
    if (this.block !== undefined) this.content.mark('EMC')
    if (block !== undefined) this.content.mark(`/Block <</ID (${idText(block)})>> BDC`)
    for (const what of transparent) this.inking?.transparent(what, this.pages.length, this.block)
    if (transparent.size > 0) this.translucent = true
    transparent.clear()
    this.block = block
  }

  /** Give the codes of a face, which is embedded once however often it is asked for. */
  codesOf(font: unknown): Codes {
    const known = this.faces.get(font)
    if (known) return known
    if (typeof font !== 'object' || font === null) throw new Error(`paint was given "${font}" in place of a font`)
    super.font(font)
    const codes = [...this.faces.values()].find(({face}) => face === this._font) ?? new Codes(this._font)
    this.faces.set(font, codes)
    return codes
  }

  fontSetting({face}: Codes, size: number): Setting {
    const operator = `/${face.id} ${num(size)} Tf`
    return this.settingOf(operator, () => ({
      operator,
      resource: {kind: 'Font', name: face.id, reference: face.ref()},
      value: size,
    }))
  }

  override font(source: unknown, size?: number): this {
    this.codes = this.codesOf(source)
    this._font = this.codes.face
    if (size !== undefined) this._fontSize = size
    return this
  }

  /** Draw a run of text from `x`, `y`; `@react-pdf/render` calls this where it is defined. */
  glyphs(glyphs: PaintedGlyph[], positions: Position[], x: number, y: number): void {
    try {
      if (!this.codes) throw new Error('text came before its font')
      if (glyphs.length === 0) return
      const rise = riseOf(glyphs, positions, this._fontSize / this.codes.face.font.unitsPerEm)
      if (this.linked && rise !== 0) this.links?.raise(rise)
      const owner = this.tagging?.enterRun(this.content, positions)
      if (this.linked && owner) this.links?.own(owner)
      this.content.want('font', this.fontSetting(this.codes, this._fontSize))
      const width = positions.reduce((sum, {xAdvance}) => sum + xAdvance, 0)
      const spaced = this.tagging?.isSpaced(positions) ?? false
      const showing = {hyphen: this.hyphenated.has(positions), spaced, base: rise}
      this.content.text(show(this.codes, this._fontSize, glyphs, positions, showing), x, y - rise, width)
    } catch (error) {
      this.failure ??= error
    } finally {
      this.tagging?.leave(this.content)
      this.linked = false
    }
  }

  /** Go on to a picture, at a place relative to what is being drawn. */
  enterPicture(node: LaidNode, {x, y, width, height}: Place): void {
    const area = () => uprightOf(this._convertRect(x, y, width, height))
    const owner = this.tagging?.enterPicture(this.content, node, area)
    if (this.linked && owner) this.links?.own(owner)
    this.picture = owner
  }

  /** Make an area of the picture that is being drawn lead to an address: left, top, right and bottom, pt. */
  linkInPicture(address: string, [left, top, right, bottom]: readonly [number, number, number, number]): void {
    this.links?.add(address, this._convertRect(left, top, right - left, bottom - top))
    if (this.picture) this.links?.own(this.picture.add('Link'))
  }

  /** Draw borders. */
  frame({colour, opacity, sides}: Frame): void {
    this.save()
    this.fillColor(colour, opacity)
    for (const side of sides) this.rect(...side)
    this.fill()
    this.restore()
  }

  override link(x: number, y: number, width: number, height: number, key: string): this {
    // says in which language the words are, and leads nowhere
    if (key.startsWith(LANGUAGE)) return this
    this.linked = true
    this.links?.add(key, this._convertRect(x, y, width, height))
    return this
  }

  override goTo(x: number, y: number, width: number, height: number, name: string): this {
    return this.link(x, y, width, height, `#${name}`)
  }

  /** Destinations come from the places that layout found: those of nodes are relative to their parents. */
  override addNamedDestination(): void {}

  /** Open a picture; the same bytes are embedded once. */
  override openImage(source: unknown): EmbeddedImage {
    if (!(source instanceof Uint8Array)) throw new Error('a picture came without its bytes')
    const key = createHash('sha256').update(source).digest('base64')
    const known = this.images.get(key)
    if (known) return known
    const inked = this.inking?.ink.picture(source)
    if (this.inking && !inked) throw new Error('a picture came without its inks')
    const image = inked ? new InkedImage(inked, `I${this.images.size + 1}`) : this.queue.take(super.openImage(source))
    image.embed(this)
    this.images.set(key, image)
    return image
  }

  protected override hasOpacity(name: string): boolean {
    return [...this.images.values()].some((one) => one.label === name && one instanceof InkedImage && one.masked)
  }

  /** Pictures are painted with the settings that are wanted, as all else is. */
  override addContent(operator: string): this {
    const label = /^\/(\S+) Do$/.exec(operator)?.[1]
    const image = [...this.images.values()].find((one) => one.label === label)
    if (!image?.obj) return super.addContent(operator)
    this.content.object(image.label, image.obj)
    return this
  }

  /** Set the named destinations. */
  nameDestinations(tree: object): void {
    const names = this._root.data.Names as Reference
    names.data.Dests = tree
  }

  override end(): void {
    this.flushPages()
    if (this.failure) throw this.failure
    this.beforeEnd?.()
    const {press} = this.edition
    if (press) this._root.data.OutputIntents = [outputIntent(this, press.intent)]
    super.end()
  }

  override endOutline(): void {
    this.outline.dictionary.end()
  }

  override endMetadata(): void {
    const packet = this.ref({Type: 'Metadata', Subtype: 'XML'})
    packet.compress = false
    const {press} = this.edition
    const more = press ? identity(press.standard, this.hash()) : []
    packet.end(Buffer.from(xmpOf(this.about, more, this.schemas), 'utf8'))
    this._root.data.Metadata = packet
  }

  /** The structure tree is written by `tagging`. */
  override endMarkings(): void {}

  override _write(chunk: string | Uint8Array): void {
    for (const due of this.packed?.take(chunk) ?? [chunk]) this.put(due)
  }

  private put(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : Buffer.from(chunk)
    this.chunks ??= []
    this.chunks.push(bytes)
    this._offset += bytes.length
  }

  /** Give 16 bytes made from all that has been written. */
  private hash(): Uint8Array {
    const hash = createHash('sha256')
    for (const chunk of this.chunks) hash.update(chunk)
    return hash.digest().subarray(0, 16)
  }

  override _finalize(): void {
    // pdfkit would finish once more when the last object is written
    this._ended = false
    const places = this.packed?.write(this)
    this._id = this.hash()
    if (places) writeTable(this, places)
    else super._finalize()
    this.finish(new Uint8Array(Buffer.concat(this.chunks)))
  }
}
