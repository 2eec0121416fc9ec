import type {VFile} from 'vfile'
import type {Brief, DataTable, OutlineEntry} from '../brief.js'
import type {ChartPicture} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import {directionOf} from '../template/direction.js'
import type {Common, PageGeometry, Strings, Template} from '../template/index.js'
import {inScript} from '../template/scripts.js'
import {stringsOf} from '../template/strings-of.js'
import type {TableFit} from './table-fit.js'

/** All that is needed to dress a block, and where it stands. */
export interface Setting {
  brief: Brief
  charts: Map<string, ChartPicture>
  template: Template
  fonts: Fonts
  file: VFile
  strings: Strings
  /** BCP 47 language of the words. */
  language: string
  geometry: PageGeometry
  /** Headings of the body by id. */
  outline: ReadonlyMap<string, OutlineEntry>
  /** Ids that something can point at. */
  targets: ReadonlySet<string>
  /** Width of the column, pt. */
  measure: number
  nested: boolean
  /** The places that were found for the tables of the body. */
  fits?: ReadonlyMap<DataTable, TableFit>
  /** How many lists it stands in. */
  depth: number
}

/** Give the setting of what stands inside a block: `measure` pt wide, `lists` lists deeper. */
export const inside = (setting: Setting, measure = setting.measure, lists = 0): Setting => ({
  ...setting,
  measure,
  nested: true,
  depth: setting.depth + lists,
})

/**
 * Give the setting of a block that may be in another language than what is around it: the template's words are of that
 * language too, and what is written the other way keeps to its column.
 */
export function spoken(setting: Setting, language = setting.language): Setting {
  if (language === setting.language) return setting
  const turned = directionOf(language) !== directionOf(setting.language)
  const strings = stringsOf(setting.template, language, setting.language)
  const template = inScript(setting.template, language)
  return {...setting, language, strings, template, nested: setting.nested || turned}
}

/** Give what every slot is given. */
export const commonOf = (setting: Setting, top = false): Common => ({
  tokens: setting.template.tokens,
  options: setting.brief.options ?? {},
  strings: setting.strings,
  meta: setting.brief.meta,
  geometry: setting.geometry,
  measure: setting.measure,
  nested: setting.nested,
  hang: hangOf(setting),
  top,
  ...(setting.template.brand && {brand: setting.template.brand}),
})

/** Only what is as wide as the page's text hangs: beside a column stands the other. */
const hangOf = ({nested, measure, geometry}: Setting): number => {
  const whole = !nested && measure === geometry.measure
  return whole ? geometry.spans.page - geometry.measure : 0
}
