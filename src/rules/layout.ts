/** Rules of what stands on the pages. */
import type {Rule} from './rule.js'

export const layout = {
  'glyph-available': {
    severity: 'error',
    says: 'Every character has a glyph in the fonts of the template.',
    why: 'A character that no font has would be printed as an empty box.',
    mend: 'Use another character (a word for an emoji), or a template with a font of that script.',
    example: {bad: 'Trade fell 📉 in 2023.', good: 'Trade fell in 2023.'},
  },
  'table-fits': {
    severity: 'error',
    says: 'A table is no wider than the page.',
    why: 'Columns too narrow for their longest word would run into each other, or off the paper.',
    mend: 'Shorten the longest words of the heads first, give width=page to the table, or leave out a column.',
    example: {
      bad: '| Interministerialcoordinationcommitteemembership | … ten more columns |',
      good: '| Members | … ten more columns |',
    },
  },
  'picture-breaks-out': {
    severity: 'warning',
    says: 'A picture, table or box as wide as the page or its margin stands in the text itself, in a template that has such a margin.',
    why: 'Inside a box, a list or a column there is no margin to break out into, so it is set as wide as its column.',
    mend: 'Move it out of the box to the text itself, or leave the width out.',
    example: {
      bad: '::::callout[Transit]\n::figure[Map]{src="images/map.png" alt="A map." width=page}\n::::',
      good: '::figure[Map]{src="images/map.png" alt="A map." width=page}',
    },
  },
  'image-fits': {
    severity: 'error',
    says: 'An image is no taller than the page.',
    why: 'A picture cannot be cut in two by the end of a page.',
    mend: 'Set it smaller, with width=60%, or cut it to what matters.',
    example: {
      bad: '::figure[A tower]{src="images/tower.png" alt="A tower."}',
      good: '::figure[A tower]{src="images/tower.png" alt="A tower." width=30%}',
    },
  },
  'word-fits': {
    severity: 'warning',
    says: 'A word is no longer than its line; one that is gets broken.',
    why: 'A break without a hyphen in the middle of a word or a code looks like a mistake, and copies badly.',
    mend: 'Write it with a space or a hyphen, or put a soft hyphen (U+00AD) where it may be divided.',
    example: {
      bad: 'XK-2024-0000000000000000000000000000000000000000000000000000000000000000000000000000000',
      good: 'XK-2024',
    },
  },
  'words-divided': {
    severity: 'info',
    says: 'Words that would leave a line uneven are divided by the patterns of their language.',
    why: 'For this language no patterns are known, so long words go whole to the next line.',
    mend: 'Check the tag of the language. Where lines are too uneven, put soft hyphens (U+00AD) into long words.',
    example: {bad: '---\ntitle: Biashara\nlanguage: sw\n---', good: '---\ntitle: Trade\nlanguage: en-GB\n---'},
  },
  'block-fits': {
    severity: 'error',
    says: 'A block that must stay whole is no taller than the page.',
    why: 'What cannot be cut has to stand on one page.',
    mend: 'Shorten it, or divide it into several blocks. A standfirst is a few lines, not the whole summary.',
    example: {
      bad: '---\ntitle: Freight\nstandfirst: … the summary of eight hundred words\n---',
      good: '---\ntitle: Freight\nstandfirst: Two thirds of the lorries wait for more than a day.\n---',
    },
  },
  'page-numbers-settle': {
    severity: 'warning',
    says: 'Page numbers in the text settle within five rounds.',
    why: 'A number such as "page 10" can push a line to the next page and so change itself. Some of them may be wrong by one.',
    mend: 'Add or take away a few words near the references that the message names, or put a ::page-break before what they lead to.',
    example: {bad: 'See [page](#sec-trade).', good: 'See [](#sec-trade).'},
  },
  'page-budget-met': {
    severity: 'warning',
    says: 'A brief fills as many pages as it asks for, and enough of the last one.',
    why: 'The type may move within the ranges of the template only: beyond them, readers would see it.',
    mend: 'Cut or add as many words as the message says, in the section it names, or ask for another number of pages.',
    example: {
      bad: '---\ntitle: Freight\npages: 4\n---\n\nOne short paragraph.',
      good: '---\ntitle: Freight\n---\n\nOne short paragraph.',
    },
  },
  'contrast-enough': {
    severity: 'warning',
    says: 'Text stands out from its ground by 4.5:1, large text by 3:1.',
    why: 'Pale type on a pale ground cannot be read by many, nor by anybody in the sun.',
    mend: 'Make one of the two colours darker or lighter: in the tokens of the template, or in the specification of the chart.',
    example: {bad: '{"axis": {"labelColor": "#bbbbbb"}}', good: '{"axis": {"labelColor": "#444444"}}'},
  },
  'chart-colour-alone': {
    severity: 'info',
    says: 'Series of a chart differ in more than their colour.',
    why: 'Readers who see no colours, and all who read a copy in grey, could not tell them apart.',
    mend: 'Add label=direct or pattern=hatch to the block of the chart, or encode the series as "shape" or "strokeDash" too.',
    example: {
      bad: '::chart[Trade]{src="charts/trade.vl.json"}',
      good: '::chart[Trade]{src="charts/trade.vl.json" label=direct}',
    },
  },
  'chart-marks-seen': {
    severity: 'info',
    says: 'The marks of a chart stand out from their ground by 3:1.',
    why: 'Pale bars on white paper are overlooked, above all in copies.',
    mend: 'Choose a darker colour, or draw an outline with "stroke".',
    example: {
      bad: '{"mark": {"type": "bar", "color": "#eeeeaa"}}',
      good: '{"mark": {"type": "bar", "color": "#8a7a00"}}',
    },
  },
} satisfies Record<string, Rule>
