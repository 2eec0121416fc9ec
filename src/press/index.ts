/** Press: laid-out pages and what a printer asks for → the edition that is painted in ink. */
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import type {Edition} from '../edition.js'
import type {Pages} from '../pages.js'
import type {Printer} from '../printer.js'
import type {Template} from '../template/index.js'
import {mm} from '../units.js'
import {check} from './check.js'
import {type Colour, openColour} from './colour.js'
import type {Condition} from './conditions.js'
import {buildsOf, inkOf} from './ink.js'
import {linesOf} from './lines.js'
import {picturesOf} from './pictures.js'
import {proofOf, type View, viewOf} from './seen.js'
import {swatchesWithInks} from './swatches.js'
import {transparencies} from './transparency.js'

/** Running text of large type is as thin as small type, so it overprints up to here whatever smaller size the printer asks it of; pt. */
const RUNNING_TEXT = 14.5

/** What an edition in ink is made to. */
export interface Order {
  printer: Printer
  condition: Condition
  /** Bytes of the ICC profile of the condition. */
  profile: Uint8Array
  /** Whether a proof shows the tint of the paper, and its black as grey as it is printed. */
  onPaper?: boolean
}

/** Make the edition in ink and report on `file` what a printer would call about. Throws `ProfileRefused`. */
export const press = async (...given: Given): Promise<Edition> => inInk(await openColour(given[3].profile), ...given)

/** Make the proof of the edition in ink: the same pages and reports, as they are seen in print. Throws `ProfileRefused`. */
export async function proof(...given: Given): Promise<Edition> {
  const [, , , {profile, onPaper = false}] = given
  const colour = await openColour(profile)
  const view = viewOf(colour, onPaper)
  return proofOf(await inInk(colour, ...given, view), view.seen)
}

/** What an edition is made from, and where is reported on it. */
type Given = [pages: Pages, brief: Brief, template: Template, order: Order, file: VFile]

async function inInk(
  colour: Colour,
  pages: Pages,
  brief: Brief,
  template: Template,
  {printer, condition, profile}: Order,
  file: VFile,
  view?: View,
): Promise<Edition> {
  const swatches = swatchesWithInks(template, file)
  const builds = buildsOf(swatches, condition.paper, printer.spots)
  const lines = linesOf(brief)
  const pictures = await picturesOf(pages, brief, colour, file, view)
  const ink = inkOf(builds, colour, (bytes) => pictures.get(bytes))
  check(pages, {printer, ink, lines, file})
  const {id, about, registry} = condition
  const intent = {condition: id, about, registry, ...(printer.profile === 'embedded' ? {profile} : {})}
  return {
    name: 'press',
    links: false,
    bleed: mm(printer.bleed),
    press: {
      ink,
      standard: printer.standard,
      intent,
      marks: printer.marks,
      overprint: {text: Math.max(printer.text.overprint, RUNNING_TEXT), lines: printer.lines.overprint},
      transparent: transparencies(printer.standard, lines, file),
    },
  }
}
