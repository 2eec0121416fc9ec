import type {Template} from 'offprint/template'
import {inline as usual} from './inline.js'

/** Words that stand out in Arabic letters, which do not slope; calls of notes are small figures, and so black. */
const inline = {
  emphasis: {fontWeight: 600},
  strongEmphasis: {fontWeight: 600},
  noteCall: {...usual.noteCall, color: 'ink'},
}

/** Make families of one for all, but for code. */
const inOne = (family: string): Record<string, string> =>
  Object.fromEntries(['serif', 'display', 'sans'].map((name) => [name, family]))

/**
 * The type of what is not in Latin letters: Persian in Vazirmatn, all else in Arabic script in a naskh, and Urdu in
 * Nastaliq where its tag asks for that, `ur-Aran`.
 */
export const scripts: Template['scripts'] = {
  fa: {families: inOne('Vazirmatn'), size: 0.96, leading: 1.12, inline},
  'ur-Aran': {families: inOne('Noto Nastaliq Urdu'), size: 1, leading: 1.75, inline},
  Arab: {families: inOne('Noto Naskh Arabic'), size: 1.06, leading: 1.2, inline},
}
