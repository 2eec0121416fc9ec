/** Paint: laid-out pages → the bytes of a PDF, for one edition. */
import renderPDF from '@react-pdf/render'
import type {Brief} from '../brief.js'
import type {Edition} from '../edition.js'
import type {Fonts} from '../fonts/index.js'
import type {Pages} from '../pages.js'
import {PrintDocument} from './document.js'
import {Pictures} from './drawing.js'
import {destinationsOf, Links, nameTree, writeOutline} from './links.js'
import {metadataOf} from './metadata.js'
import {dated} from './output.js'
import {prepare} from './prepare.js'

/** A document longer than this opens with its bookmarks shown. */
const SHORT = 4

type Context = Parameters<typeof renderPDF>[0]
type Tree = Parameters<typeof renderPDF>[1]

/** Turn laid-out pages into PDF bytes; throws on what layout should have reported. */
export async function paint(pages: Pages, brief: Brief, fonts: Fonts, edition: Edition): Promise<Uint8Array> {
  const {hyphenated, root} = prepare(pages.pages, {
    drawing: (drawing, place) => pictures.place(drawing, place),
    frame: (frame) => document.frame(frame),
    ...(edition.press ? {block: (id) => document.enter(id)} : {}),
  })
  const about = metadataOf(brief.meta)
  const document = new PrintDocument(edition.press ? dated(about) : about, edition, hyphenated)
  const pictures = new Pictures(document, fonts)
  if (edition.links) document.links = new Links(document, pages.where)
  document.beforeEnd = () => {
    const catalog = document._root.data
    catalog.PageLabels = {Nums: [0, {S: 'D'}]}
    if (!edition.links) return
    const destinations = destinationsOf(pages, document.pages, edition.bleed)
    document.nameDestinations(nameTree(destinations))
    const outline = writeOutline(document, document.outline.dictionary, brief.outline, destinations)
    if (outline) catalog.Outlines = document.outline.dictionary
    if (outline && pages.pages.length > SHORT) catalog.PageMode = 'UseOutlines'
  }
  renderPDF(document as unknown as Context, root as unknown as Tree)
  return document.bytes
}
