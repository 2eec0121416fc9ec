import {type Box, isEmpty, meet} from '../../pdf/matrix.js'
import {boxOf, dictOf, get, has, itemsOf, nameOf} from '../../pdf/objects.js'
import type {Rule} from './rule.js'

/** Annotations stay out of what is printed: marks of the printer out of the trim, all others out of the bleed. */
export const annotations: Rule = {
  page({dict, trim, bleed, media}) {
    return itemsOf(get(dict, 'Annots')).flatMap((item) => {
      const annotation = dictOf(item)
      const type = nameOf(get(annotation, 'Subtype')) ?? 'unknown'
      const box = boxOf(get(annotation, 'Rect'))
      const zone: Box = type === 'PrinterMark' ? (trim ?? media) : (bleed ?? trim ?? media)
      if (!box || type === 'TrapNet' || isEmpty(meet(box, zone))) return []
      const allowed = 'annotations outside the bleed only'
      return [
        {
          what: `an annotation (${type})`,
          allowed,
          mend: 'export it without links and comments',
          at: [box[0], box[3]] as const,
        },
      ]
    })
  },
}

/** Keys of the catalog, and of its names, that make a file do something. */
const inCatalog = ['OpenAction', 'AA', 'AcroForm']
const inNames = ['JavaScript', 'EmbeddedFiles', 'AlternatePresentations']

/** The file does nothing by itself. */
export const actions: Rule = {
  file({pdf: {catalog}, reached}) {
    const allowed = 'no actions, scripts, forms or attachments'
    const mend = 'export it without interactive elements'
    const names = dictOf(get(catalog, 'Names'))
    const found = [...inCatalog.filter((key) => has(catalog, key)), ...inNames.filter((key) => has(names, key))]
    const breaches = found.map((key) => ({what: `${key} in the catalog`, allowed, mend}))
    const others = reached.filter(
      ({dict, key}) => key === 'A' && has(dict, 'S') && nameOf(get(dict, 'Type')) !== 'StructElem',
    )
    return [
      ...breaches,
      ...others.map(({dict, object}) => ({what: `an action (${nameOf(get(dict, 'S'))})`, allowed, mend, object})),
    ]
  },
  page({dict}) {
    if (!has(dict, 'AA')) return []
    return [{what: 'actions of a page (AA)', allowed: 'no actions', mend: 'export it without interactive elements'}]
  },
}

/** Layers print as they are: no program switches them. */
export const layers: Rule = {
  file({pdf: {catalog}, printer}) {
    const layered = dictOf(get(catalog, 'OCProperties'))
    if (!layered) return []
    const mend = 'flatten the layers'
    if (printer.standard === 'pdf/x-1a') return [{what: 'layers', allowed: 'none in PDF/X-1a', mend}]
    const settings = [dictOf(get(layered, 'D')), ...itemsOf(get(layered, 'Configs')).map(dictOf)]
    return settings.some((setting) => has(setting, 'AS'))
      ? [{what: 'layers that switch by use (AS)', allowed: 'layers without AS', mend}]
      : []
  },
}
