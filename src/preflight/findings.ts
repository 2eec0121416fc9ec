import type {Page} from '../pdf/pages.js'
import {type PrintRuleId, printRules} from '../print-rules.js'
import type {Printer} from '../printer.js'
import {toMm} from '../units.js'
import type {Finding} from './report.js'
import type {Breach} from './rules/rule.js'

/** Most findings of one rule that are kept apart; the others count with the last. */
const MOST = 200

/** Order in which findings of one rule stand. */
const order = Object.keys(printRules)

/** Collects breaches as findings: those of one rule, page and kind are one finding with a count. */
export class Findings {
  private readonly found = new Map<string, Finding>()
  private readonly counts = new Map<PrintRuleId, number>()

  constructor(private readonly printer: Printer) {}

  /** Add a breach, with the page it is on where that is known. */
  add(rule: PrintRuleId, breach: Breach, page?: Page, ids: readonly string[] = []): void {
    const severity = this.printer.severity[rule] ?? breach.severity ?? printRules[rule].severity
    if (severity === 'off') return
    const {what, allowed, mend, object} = breach
    const number = breach.page ?? page?.number
    const key = `${rule} ${number} ${severity} ${what}`
    const known = this.found.get(key)
    if (known) {
      known.times++
      return
    }
    const count = (this.counts.get(rule) ?? 0) + 1
    this.counts.set(rule, count)
    if (count > MOST) {
      const last = [...this.found.values()].findLast((one) => one.rule === rule)
      if (last) last.times++
      return
    }
    const at = breach.at && page ? placeOf(breach.at, page) : undefined
    const finding: Finding = {rule, severity, page: number, at, what, allowed, mend, object, times: 1}
    if (ids.length > 0) finding.ids = [...ids]
    this.found.set(key, finding)
  }

  /** Give all findings in the order of the rules, then of the pages. */
  sorted(): Finding[] {
    return [...this.found.values()].sort(
      (a, b) => order.indexOf(a.rule) - order.indexOf(b.rule) || (a.page ?? 0) - (b.page ?? 0),
    )
  }
}

/** Give a place in mm from the upper left corner of the trim, to a tenth. */
function placeOf([x, y]: readonly [number, number], {trim, media}: Page): [number, number] {
  const [left, , , top] = trim ?? media
  const tenth = (points: number): number => Math.round(toMm(points) * 10) / 10 || 0
  return [tenth(x - left), tenth(top - y)]
}
