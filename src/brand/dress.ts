/** A template and a brand → the template in the colours and fonts of the brand. */
import {defineTemplate, type Template} from '../template/index.js'
import type {BrandFile} from './index.js'
import {chartOf, swatchesOf} from './swatches.js'
import {typographyOf} from './typography.js'
import type {Warning} from './warnings.js'

/** A template in a brand, and what is to be said of the brand. */
export interface Dressed {
  template: Template
  warnings: Warning[]
}

/** Dress a template in a brand: what another template that extends it would change. Throws `BrandInvalid`. */
export function dress(template: Template, brand: BrandFile): Dressed {
  const warnings: Warning[] = []
  const warn = (rule: Warning['rule'], path: PropertyKey[], reason: string, mend: string): void => {
    warnings.push({rule, path, reason, mend})
  }
  const colours = swatchesOf(brand, template.tokens, warn)
  const chart = chartOf(brand, colours, template.tokens, warn)
  const {fonts, type, text, ranges, inline, faces} = typographyOf(brand, template, warn)
  brand.settle()
  const {name, shortName, link, logos} = brand
  const dressed = defineTemplate({
    extends: template,
    name: template.name,
    tokens: {colours, fonts, type, chart, ...(text && {text}), ...(ranges && {ranges})} as never,
    inline: inline as never,
    faces,
  })
  const own = {...(name && {name}), ...(shortName && {shortName}), ...(link && {link}), logos}
  return {template: {...dressed, brand: own}, warnings}
}
