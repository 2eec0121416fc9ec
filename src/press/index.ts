/** Press: laid-out pages and what a printer asks for → the edition that is painted in ink. */
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import type {Edition} from '../edition.js'
import type {Pages} from '../pages.js'
import type {Printer} from '../printer.js'
import type {Template} from '../template/index.js'
import {mm} from '../units.js'
import {check} from './check.js'
import {openColour} from './colour.js'
import type {Condition} from './conditions.js'
import {buildsOf, inkOf} from './ink.js'
import {linesOf} from './lines.js'
import {picturesOf} from './pictures.js'
import {swatchesWithInks} from './swatches.js'
import {transparencies} from './transparency.js'

/** What an edition in ink is made to. */
export interface Order {
  printer: Printer
  condition: Condition
  /** Bytes of the ICC profile of the condition. */
  profile: Uint8Array
}

/** Make the edition in ink and report on `file` what a printer would call about. Throws `ProfileRefused`. */
export async function press(
  pages: Pages,
  brief: Brief,
  template: Template,
  {printer, condition, profile}: Order,
  file: VFile,
): Promise<Edition> {
  const colour = await openColour(profile)
  const swatches = swatchesWithInks(template, file)
  const builds = buildsOf(swatches, condition.paper, printer.spots)
  const lines = linesOf(brief)
  const pictures = await picturesOf(pages, brief, colour, file)
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
      overprint: {text: printer.text.overprint, lines: printer.lines.overprint},
      transparent: transparencies(printer.standard, lines, file),
    },
  }
}
