/** One sheet, front and back, to be handed out: large type, the title in a band over the width, figures in a strip, contact at the foot. */
import {defineTemplate} from 'offprint/template'
import policyBrief from '../policy-brief/index.js'
import {Closing} from './Closing.js'
import {Furniture} from './Furniture.js'
import {KeyFacts} from './KeyFacts.js'
import {Opening} from './Opening.js'

/** Distance from the trim to what hangs in the left margin, and to the right end of the lines, pt. */
const OUTER = 48

export default defineTemplate({
  extends: policyBrief,
  name: 'one-sheet',
  tokens: {
    page: {
      // two pages, of which the second ends with whom to ask
      count: 2,
      closing: 'foot',
      margin: {top: 54, right: OUTER, bottom: 66, left: 180},
      aside: {left: OUTER, gutter: 20},
      openingGap: 20,
    },
    text: {size: 12, leading: 16.5},
    ranges: {
      size: [11.5, 12.5],
      leading: [15, 17.5],
      space: [0.5, 1.6],
      figureHeight: [0.75, 1.3],
      gutter: [18, 26],
      table: [8.5, 10.5],
      lastPage: [0.5, 1],
    },
    type: {
      title: {size: 40, leading: 43},
      subtitle: {size: 17, leading: 23},
      standfirst: {size: 16, leading: 22, colour: 'paper'},
      section: {size: {text: 1.6}},
      pull: {size: {text: 1.75}},
      pullNarrow: {size: 16},
      numeral: {size: 38, leading: 42},
      label: {size: 10.5, leading: 13.5},
      caption: {size: 10.5, leading: 14},
      fine: {size: 9, leading: 12},
      note: {size: 9, leading: 12},
      mono: {size: 9.5, leading: 14},
      smallCaps: {size: 9.5, leading: 14},
    },
    rules: {heavy: {width: 1.5}},
    notes: {continued: {size: 9, leading: 12}},
    // figures at a glance reach over the page as well
    columns: {gutter: 22, across: ['keyMessages', 'keyFacts', 'recommendations', 'contents', 'columns']},
    indent: {list: 18, blockquote: 18},
    table: {size: 10.5, leading: 14},
    chart: {labelSize: 9.5, titleSize: 9.5, minimumSize: 8, height: 170},
  },
  pages: {opening: Opening, closing: Closing, furniture: Furniture},
  slots: {keyFacts: KeyFacts},
})
