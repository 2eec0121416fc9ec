/** A PDF/X-4 file that breaks no rule, built of PDF objects, to plant one fault at a time in. */
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {
  type PDFArray,
  PDFContext,
  type PDFDict,
  PDFHeader,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import {type Printer, readPrinter} from '../../src/printer.js'

const asset = (path: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../assets/${path}`, import.meta.url)))

export const coated: Printer = readPrinter(asset('printers/coated.json'), 'coated.json')
export const printerNamed = (name: string): Printer => readPrinter(asset(`printers/${name}.json`), `${name}.json`)

export const profile = asset('icc/ISOcoated_v2_300_bas.icc')
const fontBytes = asset('fonts/source-sans-3/SourceSans3-Regular.ttf')
const font = fontkit.create(Buffer.from(fontBytes)) as fontkit.Font
const titles = 'A clean page'
export const glyphs = (text: string): string =>
  `<${font
    .glyphsForString(text)
    .map(({id}) => id.toString(16).padStart(4, '0'))
    .join('')}>`

const pt = (mm: number): number => (mm * 72) / 25.4
/** A5 with 3 mm of bleed. */
const [width, height, edge] = [pt(148), pt(210), pt(3)]

/** The parts of a file that faults are planted in. */
export interface Clean {
  context: PDFContext
  catalog: PDFDict
  info: PDFDict
  intent: PDFDict
  page: PDFDict
  resources: PDFDict
  /** Drawing instructions, one line each. */
  lines: string[]
  xmp: string
  header: string
  /** Make a stream. */
  stream(entries: Record<string, unknown>, data: string | Uint8Array): PDFRef
  /** Put something in the resources. */
  resource(kind: string, name: string, value: unknown): void
  /** Add a page with the boxes of the first. */
  addPage(lines: string[]): PDFDict
}

type Literal = Parameters<PDFContext['obj']>[0]

/** Write a clean file, changed by `plant`. */
export function clean(plant: (file: Clean) => void = () => undefined): Uint8Array {
  const context = PDFContext.create()
  context.header = PDFHeader.forVersion(1, 6)
  const obj = (value: unknown): PDFObject => context.obj(value as Literal) as PDFObject
  const stream: Clean['stream'] = (entries, data) => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data
    return context.register(PDFRawStream.of(obj({...entries, Length: bytes.length}) as PDFDict, bytes))
  }
  const resources = obj({}) as PDFDict
  const file: Clean = {
    context,
    catalog: obj({Type: 'Catalog'}) as PDFDict,
    info: obj({Trapped: 'False'}) as PDFDict,
    intent: obj({Type: 'OutputIntent', S: 'GTS_PDFX'}) as PDFDict,
    page: pageOf(resources),
    resources,
    lines: [],
    xmp,
    header: '',
    stream,
    resource(kind, name, value) {
      const key = PDFName.of(kind)
      if (!resources.has(key)) resources.set(key, obj({}))
      ;(resources.lookup(key) as PDFDict).set(
        PDFName.of(name),
        value instanceof Object && 'tag' in value ? (value as PDFRef) : obj(value),
      )
    },
    addPage(lines) {
      const page = pageOf(resources)
      page.set(PDFName.of('Contents'), stream({}, lines.join('\n')))
      kids.push(context.register(page))
      return page
    },
  }
  function pageOf(own: PDFDict): PDFDict {
    const page = obj({Type: 'Page', Group: {S: 'Transparency', CS: 'DeviceCMYK', I: true}}) as PDFDict
    page.set(PDFName.of('Resources'), own)
    page.set(PDFName.of('MediaBox'), obj([0, 0, width + 2 * edge, height + 2 * edge]))
    page.set(PDFName.of('BleedBox'), obj([0, 0, width + 2 * edge, height + 2 * edge]))
    page.set(PDFName.of('TrimBox'), obj([edge, edge, width + edge, height + edge]))
    return page
  }
  for (const key of ['CreationDate', 'ModDate']) file.info.set(PDFName.of(key), PDFString.of('D:20260131120000Z'))
  file.info.set(PDFName.of('Title'), PDFString.of(titles))
  file.intent.set(PDFName.of('OutputConditionIdentifier'), PDFString.of('FOGRA39'))
  file.intent.set(PDFName.of('RegistryName'), PDFString.of('http://www.color.org'))
  file.intent.set(PDFName.of('DestOutputProfile'), stream({N: 4}, profile))
  dress(file)
  const kids: PDFRef[] = []
  plant(file)
  file.page.set(PDFName.of('Contents'), stream({}, file.lines.join('\n')))
  kids.unshift(context.register(file.page))
  if (file.xmp !== '') file.catalog.set(PDFName.of('Metadata'), stream({Type: 'Metadata', Subtype: 'XML'}, file.xmp))
  if (!file.catalog.has(PDFName.of('OutputIntents'))) file.catalog.set(PDFName.of('OutputIntents'), obj([file.intent]))
  const pages = obj({Type: 'Pages', Kids: kids, Count: kids.length}) as PDFDict
  file.catalog.set(PDFName.of('Pages'), context.register(pages))
  for (const kid of kids)
    (context.lookup(kid) as PDFDict).set(PDFName.of('Parent'), context.getObjectRef(pages) as PDFRef)
  context.trailerInfo.Root = context.register(file.catalog)
  context.trailerInfo.Info = context.register(file.info)
  context.trailerInfo.ID ??= obj([PDFHexString.of('00112233'), PDFHexString.of('44556677')]) as PDFArray
  if (file.header !== '')
    context.header = PDFHeader.forVersion(...(file.header.split('.').map(Number) as [number, number]))
  return new Uint8Array(writer(context))
}

/** Write the objects of a file one after the other; nothing is packed, so that faults stay where they are planted. */
function writer(context: PDFContext): Buffer {
  const parts = [Buffer.from(`${context.header.toString().split('\n')[0]}\n%\xe2\xe3\xcf\xd3\n`, 'latin1')]
  const offsets: [number, number][] = []
  let size = (parts[0] as Buffer).length
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    const part = Buffer.concat([Buffer.from(`${ref.objectNumber} 0 obj\n`), bytes, Buffer.from('\nendobj\n')])
    offsets.push([ref.objectNumber, size])
    parts.push(part)
    size += part.length
  }
  const {Root, Info, ID} = context.trailerInfo
  const entry = (at: number): string => `${String(at).padStart(10, '0')} 00000 n \n`
  const table = offsets.map(([number, at]) => `${number} 1\n${entry(at)}`).join('')
  const count = context.largestObjectNumber + 1
  const id = ID?.toString() === '[ ]' ? '' : `/ID ${ID}`
  const trailer = `trailer\n<</Size ${count} /Root ${Root} /Info ${Info} ${id}>>\nstartxref\n${size}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(`xref\n0 1\n0000000000 65535 f \n${table}${trailer}`, 'latin1')])
}

/** Put something of everything on the page. */
function dress(file: Clean): void {
  const {stream, resource, lines} = file
  const used = font.glyphsForString('abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const scale = 1000 / font.unitsPerEm
  const descriptor = {
    Type: 'FontDescriptor',
    FontName: 'ABCDEF+SourceSans3',
    Flags: 4,
    FontFile2: stream({Length1: fontBytes.length}, fontBytes),
  }
  const descendant = {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'ABCDEF+SourceSans3',
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: {Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0},
    FontDescriptor: descriptor,
    W: used.flatMap(({id, advanceWidth}) => [id, [Math.round(advanceWidth * scale)]]),
  }
  resource('Font', 'F1', {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+SourceSans3',
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
  })
  resource('ExtGState', 'Over', {Type: 'ExtGState', op: true, OP: true, OPM: 1})
  resource('ExtGState', 'Knock', {Type: 'ExtGState', op: false, OP: false, OPM: 0})
  const image = {Type: 'XObject', Subtype: 'Image', Width: 100, Height: 100, BitsPerComponent: 8}
  resource('XObject', 'Photo', stream({...image, ColorSpace: 'DeviceCMYK'}, new Uint8Array(40_000).fill(60)))
  const box = {Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 50]}
  const group = {S: 'Transparency', CS: 'DeviceCMYK'}
  resource('XObject', 'Form', stream({...box, Group: group}, '0.5 0.2 0 0 k 0 0 50 50 re f'))
  const mask = stream({...box, Group: {S: 'Transparency', CS: 'DeviceGray'}}, '0.5 g 0 0 50 50 re f')
  resource('ExtGState', 'Mask', {Type: 'ExtGState', SMask: {S: 'Luminosity', G: mask}})
  const ramp = {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 0.6, 0, 0], N: 1}
  const shading = {ShadingType: 2, ColorSpace: 'DeviceCMYK', Coords: [200, 0, 300, 0], Function: ramp}
  resource('Shading', 'Sh', shading)
  resource('Pattern', 'Ramp', {Type: 'Pattern', PatternType: 2, Shading: shading})
  const tile = {
    Type: 'Pattern',
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [0, 0, 8, 8],
    XStep: 8,
    YStep: 8,
    Resources: {},
  }
  resource('Pattern', 'Tile', stream(tile, '0 0.5 0.5 0 k 0 0 4 4 re f'))
  lines.push(
    'q 0.1 0 0 0 k 0 0 440 620 re f Q',
    `q /Over gs 0 0 0 1 k BT /F1 9 Tf 60 500 Td ${glyphs('A clean page')} Tj ET Q`,
    'q /Over gs 0 0 0 1 K 0.5 w 60 480 m 300 480 l S Q',
    'q 24 0 0 24 60 400 cm /Photo Do Q',
    'q 1 0 0 1 100 400 cm /Form Do Q',
    'q 1 0 0 1 160 400 cm /Mask gs /Form Do Q',
    'q 200 300 100 50 re W n /Sh sh Q',
    'q /Pattern cs /Ramp scn 200 200 100 50 re f /Tile scn 200 100 100 50 re f Q',
  )
}

const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${titles}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-01-31T12:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-01-31T13:00:00+01:00</xmp:ModifyDate>
<xmp:MetadataDate>2026-01-31T12:00:00Z</xmp:MetadataDate><pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
