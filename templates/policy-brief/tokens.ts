import type {Swatch, Tokens} from 'offprint/template'

/** Distance from the trim to what hangs in the left margin, and to the right end of the lines, pt. */
export const OUTER = 51

/** Left edge of the text, pt: labels, numerals and captions hang in the margin before it. */
const TEXT_LEFT = 184

/** Space between what hangs in the margin and the text, pt. */
export const GUTTER = 18

/** Every colour of the brief, with its ink build. */
export const swatches = {
  ink: {rgb: '#1d2327', cmyk: [0, 0, 0, 100]},
  paper: {rgb: '#ffffff', cmyk: [0, 0, 0, 0]},
  /** Petrol: masthead, headings, labels. */
  accent: {rgb: '#0c4a5b', cmyk: [92, 48, 40, 38]},
  /** Rust: numerals and the rule over a quotation. */
  signal: {rgb: '#b04a26', cmyk: [20, 80, 96, 12]},
  /** Captions, sources, furniture: small type, and so black alone in print. */
  muted: {rgb: '#55616a', cmyk: [0, 0, 0, 72]},
  /** Hairlines. */
  line: {rgb: '#b9c5c9', cmyk: [16, 6, 7, 14]},
  /** Ground of boxes. */
  tint: {rgb: '#edf3f4', cmyk: [7, 2, 3, 0]},
  /** Secondary words on the masthead. */
  pale: {rgb: '#cfe1e6', cmyk: [18, 5, 7, 0]},
} satisfies Record<string, Swatch>

/** The same colours as a style takes them. */
export const colour = Object.fromEntries(Object.entries(swatches).map(([name, {rgb}]) => [name, rgb])) as Record<
  keyof typeof swatches,
  string
>

export const tokens: Tokens = {
  page: {
    margin: {top: 77, right: OUTER, bottom: 70, left: TEXT_LEFT},
    aside: {left: OUTER, gutter: GUTTER},
    openingGap: 28,
    bleed: 8.5,
    grid: true,
  },
  text: {size: 10, leading: 14},
  space: 1,
  figureHeight: 1,
  ranges: {
    size: [9.5, 10.5],
    leading: [13.25, 15],
    space: [0.6, 1.6],
    figureHeight: [0.8, 1.25],
    gutter: [16, 24],
    table: [7.5, 8.75],
    lastPage: [0.6, 1],
  },
  colours: swatches,
  notes: {
    gap: 7,
    ruleWidth: 0.5,
    ruleLength: 72,
    ruleColour: colour.muted,
    between: 2,
    continued: {mark: {ltr: '→', rtl: '←'}, family: 'Source Sans 3', size: 8, leading: 10.5, colour: colour.accent},
  },
  paragraph: {orphans: 2, widows: 2},
  columns: {gutter: 20, above: 7, across: ['keyMessages', 'recommendations', 'contents', 'columns']},
  indent: {list: 16, blockquote: 16},
  table: {family: 'Source Sans 3', size: 8.75, leading: 12, headWeight: 600, gap: 12},
  microtypography: {smallCaps: 'all', figures: 'old-style', fractions: true},
  chart: {
    family: 'Source Sans 3',
    labelSize: 8,
    titleSize: 8,
    minimumSize: 7,
    ink: colour.ink,
    muted: colour.muted,
    grid: '#d9e1e3',
    accent: colour.accent,
    // told apart in grey and by colour-blind readers: neighbours differ in lightness as well as in hue
    palette: ['#0c4a5b', '#d47f25', '#7a3540', '#649bb2', '#8a6a1f', '#9a84f2'],
    ramp: ['#e4eff1', '#b6d2d9', '#7fb2c0', '#438a9e', '#0f677d', '#0b4250'],
    diverging: ['#8f3a1c', '#c9764a', '#ecc3a8', '#f3f1ec', '#b3d0d8', '#5b9bad', '#0c4a5b'],
    land: '#e6ecec',
    border: '#93a3a8',
    height: 200,
  },
}
