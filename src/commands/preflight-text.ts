import picocolors from 'picocolors'
import type {Terminal} from '../config.js'
import type {Severity} from '../message.js'
import type {Finding, PageInk, Report, Statistics} from '../preflight/index.js'

/** Turn findings into lines `file  page 3  12.5,40.1 mm  error  R0009  …`, those of one rule together. */
export function findingsOf(shown: string, {findings}: Report, {colour}: Terminal, quiet: boolean): string {
  const paint = picocolors.createColors(colour)
  const dress: Record<Severity, (text: string) => string> = {error: paint.red, warning: paint.yellow, info: paint.blue}
  return findings
    .filter(({severity}) => !quiet || severity === 'error')
    .map((finding) => {
      const {page, at, severity, rule, times} = finding
      const parts = [shown]
      if (page !== undefined) parts.push(`page ${page}`)
      if (at) parts.push(`${at[0]},${at[1]} mm`)
      parts.push(
        dress[severity](severity),
        paint.dim(rule),
        `${textOf(finding)}${times > 1 ? ` (${times} times)` : ''}`,
      )
      return `${parts.join('  ')}\n`
    })
    .join('')
}

const textOf = ({what, allowed, mend, object, ids}: Finding): string => {
  const where = [...(ids ?? []), ...(object ? [`object ${object}`] : [])].join(', ')
  return `unexpected ${what}${where ? ` (${where})` : ''}, expected ${allowed}; ${mend}`
}

/** Say in one line what a quote goes by: pages, trim, which print in colour and in black, and how much ink they take. */
export function inkLine(shown: string, {statistics}: Report): string {
  const {pages, trim, ink, spots} = statistics
  if (pages === 0) return ''
  const parts = [shown, `${pages} ${pages === 1 ? 'page' : 'pages'}`]
  if (trim) parts.push(`${trim[0]} × ${trim[1]} mm`)
  parts.push(...printing(statistics))
  if (spots.length > 0) parts.push(`spot ${spots.join(', ')}`)
  const heaviest = ink.reduce(
    (most: PageInk | undefined, page) => (most && most.heaviest >= page.heaviest ? most : page),
    undefined,
  )
  if (heaviest) parts.push(meansOf(ink), `at most ${heaviest.heaviest} % on page ${heaviest.page}`)
  return `${parts.join('  ')}\n`
}

function printing({colourPages, blackPages, blankPages}: Statistics): string[] {
  const kinds: [string, number[]][] = [
    ['colour', colourPages],
    ['black', blackPages],
    ['blank', blankPages],
  ]
  return kinds.filter(([, pages]) => pages.length > 0).map(([kind, pages]) => `${kind} ${rangesOf(pages)}`)
}

/** Write pages in order as ranges: `1–3, 5`. */
function rangesOf(pages: number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** Write the mean of each plate over all pages. */
function meansOf(ink: PageInk[]): string {
  const plates = [...new Set(ink.flatMap((page) => Object.keys(page.plates)))]
  const means = plates.map((plate) => {
    const mean = ink.reduce((sum, page) => sum + (page.plates[plate] ?? 0), 0) / ink.length
    const short = ['Cyan', 'Magenta', 'Yellow'].includes(plate) ? (plate[0] as string) : plate === 'Black' ? 'K' : plate
    return `${short} ${mean.toFixed(1)}`
  })
  return `ink ${means.join(' ')} %`
}
