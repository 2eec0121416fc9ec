import type {Template} from 'offprint/template'

/** Words that stand out in Arabic letters, which neither slope nor are set in superior figures. */
const inline = {emphasis: {fontWeight: 600}, strongEmphasis: {fontWeight: 600}}

/** Make families of one for all, but for code. */
const inOne = (family: string): Record<string, string> =>
  Object.fromEntries(['Source Serif 4', 'Source Serif 4 Display', 'Source Sans 3'].map((name) => [name, family]))

/** The type of what is not in Latin letters: Persian in Vazirmatn, all else in Arabic script in a naskh. */
export const scripts: Template['scripts'] = {
  fa: {families: inOne('Vazirmatn'), size: 0.96, leading: 1.12, inline},
  Arab: {families: inOne('Noto Naskh Arabic'), size: 1.06, leading: 1.2, inline},
}
