/** Rules of how a brief is written: held by `check`, and by `build --lint`. */
import type {Rule} from './rule.js'

export const lint = {
  'length-suits-pages': {
    severity: 'warning',
    says: 'A brief has no more words than its pages usually have: 500 for each.',
    why: 'Those who decide read two to four pages. Publishers ask for some 700 words on two pages, 1,500 on four and at most 3,000 on six; more is set so small or so dense that it is not read.',
    mend: 'Cut where the message says that most of the excess is: what supports none of the key messages goes first.',
    example: {
      bad: '---\ntitle: A corridor without trucks\npages: 2\n---\n\n(1,800 words)',
      good: '---\ntitle: A corridor without trucks\npages: 4\n---\n\n(1,800 words)',
    },
  },
  'standfirst-short': {
    severity: 'warning',
    says: 'A standfirst has at most 70 words.',
    why: 'It is read standing, before anybody decides to read more: what was found, and why it matters now.',
    mend: 'Keep the finding and what follows from it; move the rest into the first section.',
    example: {
      bad: 'standfirst: >-\n  This brief was commissioned in 2023 and … (90 words)',
      good: 'standfirst: >-\n  Two thirds of the trucks wait for papers, not for the road. One counter would halve the wait.',
    },
  },
  'key-messages-few': {
    severity: 'warning',
    says: 'There are three to five key messages.',
    why: 'Fewer do not tell the argument, and more are not remembered.',
    mend: 'Join those that say one thing, and drop what a reader may miss; add what is only said further down.',
    example: {
      bad: ':::key-messages\n- Trucks wait.\n:::',
      good: ':::key-messages\n- Trucks wait two days.\n- Papers keep them, not the road.\n- One counter would halve the wait.\n:::',
    },
  },
  'key-messages-first': {
    severity: 'warning',
    says: 'Key messages stand on the first page.',
    why: 'Many readers see that page alone.',
    mend: 'Put the block directly behind the front matter; if it is there, shorten what stands before it.',
    example: {
      bad: '## Background\n\n(two pages)\n\n:::key-messages\n- Trucks wait two days.\n- …\n:::',
      good: ':::key-messages\n- Trucks wait two days.\n- …\n:::\n\n## Background',
    },
  },
  'recommendations-few': {
    severity: 'warning',
    says: 'There are at most five recommendations.',
    why: 'A list of ten leaves the choice to the reader, who will take the easiest.',
    mend: 'Join those that the same people would carry out, and drop those that matter least.',
    example: {
      bad: ':::recommendations\n1. …\n2. …\n3. …\n4. …\n5. …\n6. …\n:::',
      good: ':::recommendations\n1. …\n2. …\n3. …\n:::',
    },
  },
  'recommendation-supported': {
    severity: 'warning',
    says: 'A recommendation follows from something in the brief: a figure, a note, a source.',
    why: 'Whoever is to act on it has to be able to say why.',
    mend: 'Refer to what it follows from, [](#fig-waits) or [](#sec-ledgers), or call a note. Nothing is needed where a passage with a note or figure speaks of the same matter in the same words.',
    example: {
      bad: ':::recommendations\n1. Ban plastic bags.\n:::',
      good: ':::recommendations\n1. Ban plastic bags, as they are half of the waste ([](#fig-waste)).\n:::',
    },
  },
  'figure-has-title': {
    severity: 'warning',
    says: 'Every figure, chart and table has a title.',
    why: 'Figures are read before the text, and often instead of it.',
    mend: 'Write what is to be seen in brackets behind the name of the block.',
    example: {
      bad: ':::chart{src="charts/wait.vl.json"}\nSource: Port authority.\n:::',
      good: ':::chart[Waits doubled in two years]{src="charts/wait.vl.json"}\nSource: Port authority.\n:::',
    },
  },
  'title-states-finding': {
    severity: 'info',
    says: 'The title of a figure says what is to be seen in it, in a sentence.',
    why: 'A label leaves it to readers to find out what matters; most will not.',
    mend: 'Write the finding, with a verb, and move subject, unit and years to the subtitle. Titles in English are looked at.',
    example: {
      bad: ':::chart[Trade 2010–2020]{src="charts/trade.vl.json"}\n:::',
      good: ':::chart[Trade fell by half in ten years]{src="charts/trade.vl.json" subtitle="Million US dollars, 2010–2020"}\n:::',
    },
  },
  'abbreviation-introduced': {
    severity: 'warning',
    says: 'An abbreviation is written out where it is first used, unless all readers know it.',
    why: 'Who does not know it stops reading, or guesses wrong.',
    mend: 'Write the words and the abbreviation in brackets, or add it to words: in the front matter if all your readers know it. Common ones, such as UN or GDP, are accepted.',
    example: {
      bad: 'The SBP records no imports.',
      good: 'The State Bank of Pakistan (SBP) records no imports. The SBP sees payments alone.',
    },
  },
  'heading-depth': {
    severity: 'warning',
    says: 'Headings go down three levels at most.',
    why: 'On a few pages nobody keeps count of more.',
    mend: 'Make the deepest headings bold words at the start of their paragraphs, or divide the section above them.',
    example: {
      bad: '## Trade\n\n### Goods\n\n#### Rice\n\n##### By road\n\nText.',
      good: '## Trade\n\n### Goods\n\n#### Rice\n\n**By road.** Text.',
    },
  },
  'sentence-readable': {
    severity: 'info',
    says: 'A sentence can be read at once by somebody who has finished school.',
    why: 'Readers of briefs are in a hurry, and many of them read in a second language.',
    mend: 'Make two sentences of it, or take shorter words. A sentence is named when at least five of seven measures of readability find it hard. English is looked at.',
    example: {
      bad: 'Notwithstanding considerable intergovernmental harmonisation of administrative documentation requirements, organisational inefficiencies continue to necessitate disproportionately extended processing.',
      good: 'Both governments now ask for the same papers. Handling them still takes too long.',
    },
  },
  'word-known': {
    severity: 'warning',
    says: 'Every word is in the dictionary of its language, or in the list of words.',
    why: 'A misspelt word makes readers doubt the figures as well.',
    mend: 'Correct it. A name, or a term of your field, goes into the list words: in the front matter, or in offprint.yaml for all briefs. British and American English have dictionaries; for another language, install its package, such as dictionary-fr.',
    example: {
      bad: '---\ntitle: A brief\n---\n\nThe goverment of Balochistan pays.',
      good: '---\ntitle: A brief\nwords: [Balochistan]\n---\n\nThe government of Balochistan pays.',
    },
  },
  'number-matches-data': {
    severity: 'warning',
    says: 'A number in a paragraph that refers to a figure is one that the figure shows, as far as it is written.',
    why: 'Numbers are typed once and figures are updated; readers notice that they differ before the author does.',
    mend: 'Correct the text or the data. Write "about" or "over" for a number that is rounded, or take it from the data with {{…}}, so that it cannot differ.',
    example: {
      bad: 'Imports were $870m ([](#fig-trade)).\n\n(the chart draws 880)',
      good: 'Imports were $880m ([](#fig-trade)).',
    },
  },
  'link-alive': {
    severity: 'warning',
    says: 'An address on the web answers, when check is asked to try by --links.',
    why: 'A source that cannot be opened supports nothing.',
    mend: 'Correct the address, or give that of an archived copy.',
    example: {bad: '[the report](https://example.org/moved)', good: '[the report](https://example.org/report)'},
  },
} satisfies Record<string, Rule>
