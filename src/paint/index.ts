/** Paint: laid-out pages → the bytes of a PDF, for one edition. */
import renderPDF from '@react-pdf/render'
import type {Brief} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Edition} from '../edition.js'
import type {Fonts} from '../fonts/index.js'
import type {Pages} from '../pages.js'
import {directionOf} from '../template/direction.js'
import {archive} from './archive.js'
import {PrintDocument} from './document.js'
import {Pictures} from './drawing.js'
import {linearised} from './linear.js'
import {destinationsOf, Links, nameTree, writeOutline} from './links.js'
import {metadataOf} from './metadata.js'
import {dated} from './output.js'
import {Packed} from './packed.js'
import type {Reference} from './pdfkit.js'
import {prepare} from './prepare.js'
import {Tagging} from './tagging.js'

/** A document longer than this opens with its bookmarks shown. */
const SHORT = 4

type Context = Parameters<typeof renderPDF>[0]
type Tree = Parameters<typeof renderPDF>[1]

/** Turn laid-out pages into PDF bytes; `charts` are by id. Throws on what layout should have reported. */
export async function paint(
  pages: Pages,
  brief: Brief,
  fonts: Fonts,
  edition: Edition,
  charts: Map<string, ChartPicture> = new Map(),
): Promise<Uint8Array> {
  const {hyphenated, root} = prepare(pages.pages, {
    drawing: (drawing, place) => pictures.place(drawing, place),
    frame: (frame) => document.frame(frame),
    ...(edition.press ? {block: (id) => document.enter(id)} : {}),
    picture: (node, place) => document.enterPicture(node, place),
    artifact: (kind) => document.tagging?.enterArtifact(document.content, kind),
    leave: () => document.tagging?.leave(document.content),
  })
  const about = metadataOf(brief.meta)
  const document = new PrintDocument(edition.press ? dated(about) : about, edition, hyphenated)
  const pictures = new Pictures(document, fonts)
  const descriptions = new Map([...charts].map(([id, {description}]) => [id, description]))
  const tagging = edition.archive && new Tagging(document, brief, pages.pages, descriptions)
  const where = new Map([...pages.where, ...(tagging?.calls ?? [])])
  document.tagging = tagging
  if (tagging) document.packed = new Packed()
  if (edition.links) document.links = new Links(document, where, tagging)
  document.beforeEnd = () => {
    const catalog = document._root.data
    if (directionOf(brief.meta.language) === 'rtl') {
      Object.assign((catalog.ViewerPreferences as Reference).data, {Direction: 'R2L'})
    }
    catalog.PageLabels = {Nums: [0, {S: 'D'}]}
    if (edition.links) {
      const destinations = destinationsOf({...pages, where}, document.pages, edition.bleed)
      document.nameDestinations(nameTree(destinations))
      const outline = writeOutline(document, document.outline.dictionary, brief.outline, destinations)
      if (outline) catalog.Outlines = document.outline.dictionary
      if (outline && pages.pages.length > SHORT) catalog.PageMode = 'UseOutlines'
    }
    if (tagging && edition.archive) archive(document, tagging, brief.meta, charts, edition.archive)
  }
  renderPDF(document as unknown as Context, root as unknown as Tree)
  const bytes = await document.bytes
  return edition.archive ? linearised(bytes) : bytes
}
