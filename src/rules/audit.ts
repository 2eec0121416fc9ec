/** Rules of the tags in the screen edition. */
import type {Rule} from './rule.js'

export const audit = {
  'tags-complete': {
    severity: 'error',
    says: 'All that is written is in the tags of the screen edition, once.',
    why: 'Tags are what a screen reader reads. What is not in them does not exist for those who listen.',
    mend: 'The template leaves it out: its component for that block must set the children it is given.',
    example: {bad: 'paragraph: () => <Text>…</Text>', good: 'paragraph: ({children}) => <Text>{children}</Text>'},
  },
  'tags-in-order': {
    severity: 'error',
    says: 'Tags are read in the order of the Markdown.',
    why: 'Who listens cannot see where a sentence stands on the page, only when it comes.',
    mend: 'Set the parts of the block in the order in which they are given, and place them by style.',
    example: {bad: '<View>{caption}{picture}{title}</View>', good: '<View>{title}{picture}{caption}</View>'},
  },
  'tags-same-words': {
    severity: 'error',
    says: 'Tags read the words of the Markdown.',
    why: 'A text that looks right and reads wrong cannot be searched, copied or listened to.',
    mend: 'Let the template set words as they are given: capitals by textTransform in the style, never by changing the text.',
    example: {
      bad: '<Text>{words.split("").reverse()}</Text>',
      good: "<Text style={{textTransform: 'uppercase'}}>{words}</Text>",
    },
  },
} satisfies Record<string, Rule>
