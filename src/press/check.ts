import type {VFile} from 'vfile'
import type {Ink} from '../edition.js'
import {type RuleId, report} from '../message.js'
import type {Pages} from '../pages.js'
import type {Printer} from '../printer.js'
import {checkBleed} from './checks/bleed.js'
import {checkDrawing} from './checks/drawing.js'
import {checkResolution} from './checks/resolution.js'
import {checkText} from './checks/text.js'
import type {MarkdownPlace} from './lines.js'
import {type Place, walk} from './walk.js'

/** What a check reads and whom it tells. */
export interface Checked {
  pages: Pages
  printer: Printer
  ink: Ink
  /** Report a breach, once for each block, or once for what `once` names. */
  tell(rule: RuleId, place: Place, reason: string, mend: string, once?: string): void
}

/** Report what a printer would call about, as far as it shows before the pages are painted. */
export function check(
  pages: Pages,
  {printer, ink, lines, file}: {printer: Printer; ink: Ink; lines: Map<string, MarkdownPlace>; file: VFile},
): void {
  const told = new Set<string>()
  const checked: Checked = {
    pages,
    printer,
    ink,
    tell(rule, {block, page}, reason, mend, once = block ?? reason) {
      const key = `${rule} ${once}`
      if (told.has(key)) return
      told.add(key)
      const line = block === undefined ? undefined : lines.get(block)
      // the image has been found too coarse already
      const known =
        rule === 'print-resolution' &&
        file.messages.some(({ruleId, line: at}) => {
          return ruleId === 'image-resolution' && at === line?.line
        })
      if (!known) report(file, rule, reason, line, {page, mend})
    },
  }
  walk(pages, (node, place) => {
    checkText(node, place, checked)
    checkDrawing(node, place, checked)
    checkBleed(node, place, checked)
  })
  checkResolution(checked)
}
