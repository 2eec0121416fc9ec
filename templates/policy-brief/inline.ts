import type {Template} from 'offprint/template'

/** Words that differ from the text around them; notes are called by the font's own superior figures. */
export const inline: Template['inline'] = {
  strong: {fontWeight: 600},
  emphasis: {fontStyle: 'italic'},
  strongEmphasis: {fontWeight: 600, fontStyle: 'italic'},
  delete: {textDecoration: 'line-through'},
  code: {fontFamily: 'mono', fontWeight: 400, fontStyle: 'normal', fontFeatureSettings: []},
  link: {color: 'accent'},
  superscript: {fontFeatureSettings: ['sups']},
  subscript: {fontFeatureSettings: ['subs']},
  smallCaps: {fontFeatureSettings: ['smcp']},
  noteCall: {fontFeatureSettings: ['sups'], fontWeight: 400, fontStyle: 'normal', color: 'accent'},
}
