import {defineTokens} from 'offprint/template'

/** Distance from the trim to what hangs in the left margin, and to the right end of the lines, pt. */
const OUTER = 51

/** Left edge of the text, pt: labels, numerals and captions hang in the margin before it. */
const TEXT_LEFT = 184

/** Figures of capital height, as headings and display type want them. */
const lining = ['lnum', 'pnum']

/** Every value of the brief. Lengths are in pt; leadings are in steps of half a line of text. */
export const tokens = defineTokens({
  page: {
    margin: {top: 77, right: OUTER, bottom: 70, left: TEXT_LEFT},
    aside: {left: OUTER, gutter: 18},
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
  colours: {
    ink: {rgb: '#1d2327', cmyk: [0, 0, 0, 100]},
    paper: {rgb: '#ffffff', cmyk: [0, 0, 0, 0]},
    // petrol: masthead, headings, labels
    accent: {rgb: '#0c4a5b', cmyk: [92, 48, 40, 38]},
    // rust: numerals and the rule over a quotation
    signal: {rgb: '#b04a26', cmyk: [20, 80, 96, 12]},
    // captions, sources, furniture: small type, and so black alone in print
    muted: {rgb: '#55616a', cmyk: [0, 0, 0, 72]},
    // hairlines
    line: {rgb: '#b9c5c9', cmyk: [16, 6, 7, 14]},
    // ground of boxes
    tint: {rgb: '#edf3f4', cmyk: [7, 2, 3, 0]},
    // secondary words on the masthead
    pale: {rgb: '#cfe1e6', cmyk: [18, 5, 7, 0]},
  },
  fonts: {
    serif: 'Source Serif 4',
    display: 'Source Serif 4 Display',
    sans: 'Source Sans 3',
    mono: 'Source Code Pro',
  },
  type: {
    // on the masthead, and below it
    title: {font: 'display', size: 31, leading: 35, weight: 600, colour: 'paper', features: lining},
    subtitle: {font: 'display', size: 15, leading: 21, colour: 'pale', features: lining},
    standfirst: {font: 'display', size: 13.5, leading: 19, colour: 'accent', features: lining},
    // running text and its headings
    body: {font: 'serif', size: {text: 1}, leading: {text: 1}, features: 'text'},
    section: {font: 'serif', size: {text: 1.7}, leading: {text: 1.5}, weight: 600, colour: 'accent', features: lining},
    subsection: {font: 'sans', size: {text: 1.1}, leading: {text: 1}, weight: 600},
    subheading: {font: 'sans', size: {text: 1}, leading: {text: 1}, weight: 600},
    // a sentence set large: over the page, and in a box or a column
    pull: {font: 'display', size: {text: 2}, leading: {text: 2}, colour: 'accent', features: lining},
    pullNarrow: {font: 'display', size: 14, leading: {text: 1.5}, colour: 'accent', features: lining, steady: true},
    // as tall as two lines of text, from the top of the capitals to the second base line
    numeral: {font: 'display', size: 31, leading: 35, weight: 600, colour: 'signal', features: lining, steady: true},
    // cells of a table, and the units below its heads
    cell: {font: 'sans', size: {table: 1}, leading: {table: 1}},
    unit: {font: 'sans', size: {table: 0.9}, leading: {table: 1}, colour: 'muted'},
    // what stands in the margin, and titles of boxes and pictures
    label: {font: 'sans', size: 9, leading: 12, weight: 600, colour: 'accent'},
    caption: {font: 'sans', size: 8.75, leading: 12},
    fine: {font: 'sans', size: 8, leading: 10.5, colour: 'muted'},
    note: {font: 'sans', size: 8, leading: 10.5},
    mono: {font: 'mono', size: 8, leading: 12},
    // words in small capitals, set a little apart
    smallCaps: {font: 'sans', size: 10, leading: 12, features: ['c2sc', 'smcp'], letterSpacing: 0.4},
  },
  rules: {
    // over a section, over key facts, around a table
    heavy: {width: 1, colour: 'accent'},
    // between the head of a table and its rows, and over a sum
    head: {width: 0.5, colour: 'accent'},
    // around a box, and a part of the text
    box: {width: 0.75, colour: 'accent'},
    break: {width: 0.75, colour: 'accent', length: 36},
    // over a picture and each part of the closing, between messages and facts, under the running head
    part: {width: 0.5, colour: 'line'},
    // between the rows of a table, and of the contents
    hairline: {width: 0.35, colour: 'line'},
    quotation: {width: 1.5, colour: 'line'},
    pull: {width: 3, colour: 'signal', length: 36},
  },
  notes: {
    gap: 7,
    ruleWidth: 0.5,
    ruleLength: 72,
    ruleColour: 'muted',
    between: 2,
    continued: {mark: {ltr: '→', rtl: '←'}, family: 'sans', size: 8, leading: 10.5, colour: 'accent'},
  },
  paragraph: {orphans: 2, widows: 2},
  columns: {gutter: 20, above: 7, across: ['keyMessages', 'recommendations', 'contents', 'columns']},
  indent: {list: 16, blockquote: 16},
  table: {family: 'sans', size: 8.75, leading: 12, headWeight: 600, gap: 12, spacing: 1},
  microtypography: {smallCaps: 'all', figures: 'old-style', fractions: true},
  chart: {
    family: 'sans',
    labelSize: 8,
    titleSize: 8,
    minimumSize: 7,
    ink: 'ink',
    muted: 'muted',
    grid: '#d9e1e3',
    accent: 'accent',
    // told apart in grey and by colour-blind readers: neighbours differ in lightness as well as in hue
    palette: ['#0c4a5b', '#d47f25', '#7a3540', '#649bb2', '#8a6a1f', '#9a84f2'],
    ramp: ['#e4eff1', '#b6d2d9', '#7fb2c0', '#438a9e', '#0f677d', '#0b4250'],
    diverging: ['#8f3a1c', '#c9764a', '#ecc3a8', '#f3f1ec', '#b3d0d8', '#5b9bad', '#0c4a5b'],
    land: '#e6ecec',
    border: '#93a3a8',
    height: 200,
  },
})
