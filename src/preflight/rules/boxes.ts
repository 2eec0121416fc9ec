import {type Box, isWithin} from '../../pdf/matrix.js'
import {has} from '../../pdf/objects.js'
import type {Page} from '../../pdf/pages.js'
import {toMm} from '../../units.js'
import type {Breach, Rule} from './rule.js'

const sizeOf = ([left, bottom, right, top]: Box): string =>
  `${toMm(right - left).toFixed(1)} × ${toMm(top - bottom).toFixed(1)} mm`

const same = (a: Box, b: Box): boolean => isWithin(a, b) && isWithin(b, a)

/** A page has one trim within its bleed within its sheet. */
export const nesting: Rule = {
  page({dict, trim, bleed, crop, media}) {
    const [trims, arts] = [has(dict, 'TrimBox'), has(dict, 'ArtBox')]
    const mend = 'set the trim and bleed when exporting'
    if (trims === arts || !trim) {
      const what = trims && arts ? 'both a trim box and an art box' : 'neither a trim box nor an art box'
      return [{what, allowed: 'a trim box', mend}]
    }
    const boxes: [string, Box][] = [['trim', trim]]
    if (bleed) boxes.push(['bleed', bleed])
    if (crop) boxes.push(['crop box', crop])
    boxes.push(['media box', media])
    const breaches: Breach[] = []
    for (const [index, [name, box]] of boxes.slice(0, -1).entries()) {
      const [outer, around] = boxes[index + 1] as [string, Box]
      if (!isWithin(box, around))
        breaches.push({what: `a ${name} that reaches out of the ${outer}`, allowed: 'boxes that nest', mend})
    }
    return breaches
  },
}

/** A page has the bleed that the printer asks for. */
export const bleed: Rule = {
  page({trim, bleed: own, crop, media}, {printer}) {
    if (!trim) return []
    const [left, bottom, right, top] = own ?? crop ?? media
    const least = toMm(Math.min(trim[0] - left, trim[1] - bottom, right - trim[2], top - trim[3]))
    if (least >= printer.bleed - 0.05) return []
    const mend = 'let what reaches the edge go on beyond it, and export with bleed'
    return [{what: `a bleed of ${Math.max(0, least).toFixed(1)} mm`, allowed: `${printer.bleed} mm on all sides`, mend}]
  },
}

/** A page counts in points. */
export const userUnit: Rule = {
  page({dict}) {
    if (!has(dict, 'UserUnit')) return []
    return [{what: 'a UserUnit', allowed: 'none: some presses ignore it', mend: 'export it at its true size'}]
  },
}

/** A page hides nothing of its sheet. */
export const cropBox: Rule = {
  page({crop, media}) {
    if (!crop || same(crop, media)) return []
    const what = `a crop box of ${sizeOf(crop)} on a sheet of ${sizeOf(media)}`
    return [{what, allowed: 'none, or one equal to the media box', mend: 'remove the crop box'}]
  },
}

/** All pages are alike and upright. */
export const size: Rule = {
  page(page, {pages}) {
    const first = (pages[0] as Page).trim
    const breaches: Breach[] = []
    if (page.rotate % 360 !== 0) {
      breaches.push({what: `a page turned by ${page.rotate}°`, allowed: '0°', mend: 'turn the content, not the page'})
    }
    if (page.trim && first && sizeOf(page.trim) !== sizeOf(first)) {
      const what = `a trim of ${sizeOf(page.trim)}`
      breaches.push({what, allowed: `${sizeOf(first)} as on page 1`, mend: 'make a file for each size'})
    }
    return breaches
  },
}

/** A page has something on it. */
export const empty: Rule = {
  printed(_, {plates}) {
    const inked = [...plates.ink.keys()].some((plate) => plates.mean(plate) > 0)
    return inked
      ? []
      : [
          {
            what: 'an empty page',
            allowed: 'a page with ink',
            mend: 'leave it out, or tell the printer that it is meant',
          },
        ]
  },
}
