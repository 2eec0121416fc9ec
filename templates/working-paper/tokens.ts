/** Figures of capital height, as headings and display type want them. */
const lining = ['lnum', 'pnum']

/**
 * What a working paper has otherwise than a policy brief: lines of some seventy letters between margins in which only the
 * numbers of headings and recommendations stand, type for long reading, and the styles of its cover and contents.
 */
export const tokens = {
  page: {
    margin: {top: 92, right: 112, bottom: 92, left: 132},
    aside: undefined,
    openingGap: 31,
    grid: false,
  },
  headings: {numbered: 3, onNewPage: 0},
  alone: ['opening', 'contents'],
  text: {size: 11, leading: 15.5},
  ranges: {size: [10.5, 11.5], leading: [14.5, 16.5]},
  type: {
    section: {size: {text: 1.6}, leading: {text: 1.5}},
    subsection: {size: {text: 1.1}, leading: {text: 1}, colour: 'accent'},
    subheading: {size: {text: 0.95}, leading: {text: 1}},
    pullNarrow: {size: {text: 1.6}, leading: {text: 1.5}, steady: false},
    caption: {size: 9.25, leading: 12.5},
    label: {size: 9.25, leading: 12.5},
    fine: {size: 8.25, leading: 11},
    note: {size: 8.75, leading: 11.5},
    mono: {size: 8.5, leading: 12.5},
    // the cover, with a smaller size for titles that are long
    coverTitle: {font: 'display', size: 38, leading: 43, weight: 600, colour: 'paper', features: lining},
    coverTitleLong: {font: 'display', size: 28, leading: 33, weight: 600, colour: 'paper', features: lining},
    coverSubtitle: {font: 'display', size: 17, leading: 23, colour: 'pale', features: lining},
    coverSeries: {
      font: 'sans',
      size: 11.5,
      leading: 15,
      weight: 600,
      colour: 'paper',
      features: ['c2sc', 'smcp'],
      letterSpacing: 0.5,
    },
    coverNumber: {font: 'sans', size: 11.5, leading: 15, colour: 'pale', features: lining},
    coverAuthor: {font: 'serif', size: 13, leading: 17, weight: 600, features: lining},
    coverAuthorSmall: {font: 'serif', size: 10.5, leading: 14, weight: 600, features: lining},
    // the abstract, and names of its parts
    abstract: {font: 'serif', size: {text: 0.95}, leading: {text: 0.95}, features: 'text'},
    part: {font: 'sans', size: 9.25, leading: 12.5, weight: 600, colour: 'accent'},
    // entries of the contents: sections, and what is below them
    entry: {font: 'sans', size: 9.75, leading: 12.5, weight: 600, features: ['lnum', 'tnum']},
    subentry: {font: 'sans', size: 9.75, leading: 12.5, features: ['lnum', 'tnum']},
    // sources in the list of references
    source: {font: 'serif', size: {text: 0.9}, leading: {text: 0.9}, features: 'text'},
    // numbers of recommendations in the margin
    step: {font: 'display', size: {text: 1.8}, leading: {text: 1.5}, weight: 600, colour: 'signal', features: lining},
  },
  rules: {
    // over the title on the cover
    cover: {width: 4, colour: 'signal', length: 48},
  },
  table: {size: 9, leading: 12.5},
} as const
