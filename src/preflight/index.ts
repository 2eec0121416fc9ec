/** Bytes of a finished PDF → every rule of print it breaks, and the ink it takes. */

import {open, Unreadable} from '../pdf/open.js'
import {pagesOf} from '../pdf/pages.js'
import {reach} from '../pdf/reach.js'
import {xmpOf} from '../pdf/xmp.js'
import type {PrintRuleId} from '../print-rules.js'
import type {Printer} from '../printer.js'
import type {Document} from './document.js'
import {Findings} from './findings.js'
import {InkGrid, judged} from './ink/grid.js'
import type {Mark} from './interpret/mark.js'
import {Session} from './interpret/session.js'
import {readPage} from './read-page.js'
import type {Report} from './report.js'
import {spotsOf} from './rules/colour.js'
import {rules} from './rules/index.js'
import type {Breach, Rule} from './rules/rule.js'
import {Counter} from './statistics.js'

export {largest} from '../pdf/open.js'
export type {Finding, PageInk, Report, Statistics} from './report.js'

const all = Object.entries(rules) as [PrintRuleId, Rule][]

/** Hold a PDF against what a printer asks for. What cannot be read is a finding as well; nothing is thrown. */
export async function preflight(bytes: Uint8Array, printer: Printer): Promise<Report> {
  const findings = new Findings(printer)
  const counter = new Counter()
  try {
    const pdf = await open(bytes)
    const document: Document = {
      pdf,
      printer,
      pages: pagesOf(pdf),
      reached: reach(pdf),
      xmp: xmpOf(pdf),
      spots: new Map(),
    }
    for (const [id, rule] of all) for (const breach of rule.file?.(document) ?? []) findings.add(id, breach)
    readPages(document, findings, counter)
    return {
      printer: printer.name,
      findings: findings.sorted(),
      statistics: counter.result(document.pages, [...document.spots.keys()]),
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const {found, allowed, mend} = error
    findings.add(error.rule, {what: found, allowed, mend, severity: 'error'})
    return {printer: printer.name, findings: findings.sorted(), statistics: counter.result([], [])}
  }
}

type Look = (mark: Mark, document: Document) => Breach | undefined

/** Rules by the kind of mark they look at. */
const looks = new Map<Mark['kind'], [PrintRuleId, Look][]>()
for (const kind of ['text', 'shape', 'image', 'shade', 'colour', 'group', 'fault'] as const) {
  looks.set(
    kind,
    all.flatMap(([id, rule]) => (rule[kind] ? [[id, rule[kind] as Look]] : [])),
  )
}

/** Read every page once: its marks go to the rules, to the statistics and onto the ink grid. */
function readPages(document: Document, findings: Findings, counter: Counter): void {
  const session = new Session(() => undefined)
  for (const page of document.pages) {
    const grid = new InkGrid(judged(page.trim, page.media), session)
    session.emit = (mark) => {
      counter.see(mark)
      if (mark.kind === 'colour') for (const spot of spotsOf(mark.space)) noteSpot(document, spot, mark.page)
      // what makes a mask prints nothing, but must be readable and blend as it should
      if (!mark.masked || mark.kind === 'group' || mark.kind === 'fault') {
        for (const [id, look] of looks.get(mark.kind) ?? []) {
          const breach = look(mark, document)
          if (breach) findings.add(id, {at: mark.at, ...breach}, page, mark.ids)
        }
      }
      grid.print(mark)
    }
    for (const [id, rule] of all) for (const breach of rule.page?.(page, document) ?? []) findings.add(id, breach, page)
    readPage(page, session)
    for (const [id, rule] of all) {
      for (const breach of rule.printed?.(page, grid, document) ?? []) findings.add(id, breach, page)
    }
    counter.page(page, grid)
  }
}

function noteSpot({spots}: Document, spot: string, page: number): void {
  if (!spots.has(spot)) spots.set(spot, page)
}
