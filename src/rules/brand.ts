/** Rules of the brand that a brief is dressed in. */
import type {Rule} from './rule.js'

export const brand = {
  'brand-known': {
    severity: 'error',
    says: 'A brand that the front matter names is there, inside the project.',
    why: 'Without it the brief would come out in the colours of the template, and nobody might notice.',
    mend: 'Write the path of the brand file from the folder of the brief or from the project, or none for no brand.',
    example: {bad: 'brand: brand/_brand.yaml', good: 'brand: brand/_brand.yml'},
  },
  'brand-colour-readable': {
    severity: 'warning',
    says: 'Colours that a brand gives to words stand out from the paper by a contrast of 4.5 or more.',
    why: 'Headings, links and labels are set in them, and small type in a pale colour is hard to read (WCAG 2.2, 1.4.3).',
    mend: 'Choose a darker colour for words, and keep the pale one in the palette, for charts and grounds.',
    example: {bad: 'primary: "#7cc4d8"', good: 'primary: "#0c4a5b"'},
  },
  'brand-paper-light': {
    severity: 'warning',
    says: 'The background of a brand is light.',
    why: 'A page is white paper; it is not printed in a colour, so light words on a dark ground would not be seen.',
    mend: 'Give light and dark colours apart, or name the background white: a dark mode is for screens.',
    example: {bad: 'background: "#101820"', good: 'background: {light: "#ffffff", dark: "#101820"}'},
  },
  'brand-colours-apart': {
    severity: 'warning',
    says: 'The colours that a brand gives to charts can be told apart by colour-blind readers and in grey.',
    why: 'One man in twelve does not see red from green, and many copies are printed without colour.',
    mend: 'Let them differ in lightness, or leave them out: then colours are made of the brand that can be told apart.',
    example: {bad: 'palette: ["#4a7c2f", "#a3542b"]', good: 'palette: ["#1d4d2f", "#d08a4b"]'},
  },
  'brand-font-whole': {
    severity: 'warning',
    says: 'A family that a brand sets text in has an italic and a bold or semi-bold face.',
    why: 'Emphasised words are set in them; without such a face they look like all others.',
    mend: 'Put the files of the other faces beside those that are there, and list them.',
    example: {
      bad: 'files: [fonts/Own-Regular.ttf]',
      good: 'files: [fonts/Own-Regular.ttf, fonts/Own-Italic.ttf, fonts/Own-Bold.ttf]',
    },
  },
} satisfies Record<string, Rule>
