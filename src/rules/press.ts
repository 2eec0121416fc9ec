/** Rules of ink and trim. */
import type {Rule} from './rule.js'

export const press = {
  'swatch-has-inks': {
    severity: 'info',
    says: 'Every swatch of the template has its build in ink.',
    why: 'A colour of the screen is converted for print, and a house colour may come out a little different each time.',
    mend: 'Give each swatch of the template its cmyk, in per cent, as the house style has it.',
    example: {bad: "accent: {rgb: '#0b3c5d'}", good: "accent: {rgb: '#0b3c5d', cmyk: [100, 60, 20, 30]}"},
  },
  'image-has-profile': {
    severity: 'info',
    says: 'An image says in a profile what its colours are.',
    why: 'Without one its colours are taken as sRGB, which is mostly right; photographs from a camera may turn out pale.',
    mend: 'Export the image with "embed colour profile" ticked.',
    example: {bad: 'map.png, saved without a profile', good: 'map.png, saved with the profile sRGB'},
  },
  'press-is-opaque': {
    severity: 'error',
    says: 'PDF/X-1a has no transparency.',
    why: 'The machines for which that standard was made cannot print what shines through.',
    mend: 'Set opacity to 1 and choose a lighter colour, save images without transparent parts, or choose a printer that takes PDF/X-4.',
    example: {
      bad: '{"mark": {"type": "area", "opacity": 0.5}}',
      good: '{"mark": {"type": "area", "opacity": 1, "color": "#9db4c4"}}',
    },
  },
  'text-inside-trim': {
    severity: 'warning',
    says: 'Text stays 4 mm away from the edge of the page.',
    why: 'Sheets shift a little when they are cut, and letters at the edge would lose a part.',
    mend: 'Widen the margins in the tokens of the template.',
    example: {bad: 'margins: {outer: 2 mm}', good: 'margins: {outer: 18 mm}'},
  },
  'text-size': {
    severity: 'warning',
    says: 'Type is at least as large as the printer can print.',
    why: 'Smaller letters fill up with ink.',
    mend: 'Make the type larger: in the tokens of the template, or "fontSize" in the specification of the chart.',
    example: {bad: 'notes: {fontSize: 4}', good: 'notes: {fontSize: 7}'},
  },
  'small-text-one-ink': {
    severity: 'warning',
    says: 'Small type is printed in one ink.',
    why: 'Several inks never lie exactly on each other, and small letters get coloured edges.',
    mend: 'Set small type in black or in a grey, or make it larger.',
    example: {bad: '{"axis": {"labelColor": "#7a3b10"}}', good: '{"axis": {"labelColor": "#333333"}}'},
  },
  'line-width': {
    severity: 'warning',
    says: 'A line is as wide as the printer can print.',
    why: 'A hairline looks well on the screen and breaks up on paper.',
    mend: 'Make "strokeWidth" at least as large as the message says, or leave it out.',
    example: {bad: '{"mark": {"type": "rule", "strokeWidth": 0.1}}', good: '{"mark": {"type": "rule"}}'},
  },
  'print-resolution': {
    severity: 'warning',
    says: 'An image has the pixels that the printer asks for.',
    why: 'A printing press shows more detail than an office printer, and with it every step in an edge.',
    mend: 'Use the original image, or set it smaller with width=50%.',
    example: {
      bad: '::figure[The gate]{src="images/gate.png" alt="A gate."}',
      good: '::figure[The gate]{src="images/gate.png" alt="A gate." width=50%}',
    },
  },
  'press-passes-preflight': {
    severity: 'error',
    says: 'The press edition is one that its printer takes.',
    why: 'What the printer would send back is better known before it is sent.',
    mend: 'The message names what was found and what the printer allows. If the printer allows more, say so in its file in assets/printers/.',
    example: {bad: '{"ink": {"limit": 100}}', good: '{"ink": {"limit": 320}}'},
  },
  'booklet-full': {
    severity: 'info',
    says: 'The pages of a booklet are a multiple of four.',
    why: 'A folded sheet has four pages; those that are missing stay blank at the end.',
    mend: 'Add "multiple-of: 4" to the front matter, and the brief is fitted to it.',
    example: {bad: '---\ntitle: Freight\n---', good: '---\ntitle: Freight\nmultiple-of: 4\n---'},
  },
  'bleed-reached': {
    severity: 'warning',
    says: 'What touches the edge of the page goes on into the bleed.',
    why: 'Sheets shift a little when they are cut; a shape that ends at the edge then leaves a white hairline.',
    mend: 'Let the shape of the template reach page.bleed beyond the edge.',
    example: {
      bad: '<View style={{top: 0, left: 0, width: page.width}} />',
      good: '<View style={{top: -bleed, left: -bleed, width: page.width + 2 * bleed}} />',
    },
  },
} satisfies Record<string, Rule>
