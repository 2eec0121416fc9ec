import type {VFile} from 'vfile'
import type {Block, Figure, Meta, RootContent} from '../brief.js'
import {type Files, largest} from '../files.js'
import {ImageRefused, type Picture, readImage} from '../image.js'
import {report} from '../message.js'
import {measureOf} from '../template/across.js'
import type {Template} from '../template/index.js'
import {pageOf} from '../template/page-of.js'
import {type Around, spanOf} from '../template/span-of.js'
import {toMm} from '../units.js'
import {reportRefused} from './refusals.js'
import {isBlock} from './texts.js'

/** Pixels to the inch below which a printed image looks coarse. */
const FEWEST = 150

/** A figure and the width in pt of the column it stands in. */
interface Placed {
  figure: Figure
  width: number
}

/** Find, read and measure the image of each figure; report those that are absent, unreadable or too coarse. */
export async function assets(
  body: RootContent[],
  file: VFile,
  files: Files,
  meta: Meta,
  {tokens}: Template,
): Promise<void> {
  const geometry = pageOf(meta, tokens)
  const pictures = new Map<string, Promise<Picture>>()
  const placedIn = (block: Block): Placed[] =>
    figuresIn([block], {geometry, measure: measureOf(block, geometry, tokens), nested: false}, tokens.columns.gutter)
  for (const placed of body.filter(isBlock).flatMap(placedIn)) {
    const {figure} = placed
    if (figure.src === '') continue
    const known = pictures.get(figure.src) ?? files.read(figure.src, largest.image).then(readImage)
    pictures.set(figure.src, known)
    try {
      figure.image = {path: figure.src.replace(/^(\.\/)+/, ''), ...(await known)}
      checkResolution(placed, file)
    } catch (error) {
      await reportImage(error, figure, files, file)
    }
  }
}

function figuresIn(nodes: RootContent[], around: Around, gutter: number): Placed[] {
  const {measure} = around
  return nodes.flatMap((node) => {
    if (node.type === 'figure') return [{figure: node, width: spanOf(node.width, around).width}]
    if (!('children' in node)) return []
    const inside = node.type === 'columns' ? (measure - gutter * (node.count - 1)) / node.count : measure
    return figuresIn(node.children, {...around, measure: inside, nested: true}, gutter)
  })
}

/** Report why the image of a figure cannot be set. */
async function reportImage(error: unknown, {src, position}: Figure, files: Files, file: VFile): Promise<void> {
  if (error instanceof ImageRefused) {
    const reason = `unexpected ${error.message} in "${src}", expected ${error.expected}`
    report(file, 'image-readable', reason, position?.start, {mend: 'export the image again'})
  } else await reportRefused(error, 'image', src, position?.start, files, file)
}

/** Report an image that has too few pixels for the width it is printed at. */
function checkResolution({figure, width}: Placed, file: VFile): void {
  const {image, src, position} = figure
  if (!image) return
  const ppi = Math.floor((image.width / width) * 72)
  if (ppi >= FEWEST) return
  const size = `${Math.round(toMm(width))} × ${Math.round(toMm((width * image.height) / image.width))} mm`
  const wanted = Math.ceil((width / 72) * FEWEST)
  const reason = `unexpected ${ppi} pixels to the inch in "${src}" at ${size}, expected ${FEWEST} or more`
  report(file, 'image-resolution', reason, position?.start, {
    mend: `give an image at least ${wanted} pixels wide, or a smaller width`,
  })
}
