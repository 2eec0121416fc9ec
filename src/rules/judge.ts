/** Rules of comments that take out messages. */
import type {Rule} from './rule.js'

export const judge = {
  'ignore-readable': {
    severity: 'warning',
    says: 'A comment for offprint is offprint-ignore with the ids of rules, and belongs to a block.',
    why: 'A comment that is not understood takes out nothing, and nobody sees that.',
    mend: 'Write <!-- offprint-ignore RULE --> on the line before the block, or inside the paragraph.',
    example: {
      bad: '<!-- offprint-ingore html-absent -->\n\nPress <kbd>Enter</kbd> twice.',
      good: '<!-- offprint-ignore html-absent -->\n\nPress <kbd>Enter</kbd> twice.',
    },
  },
  'ignore-rule-known': {
    severity: 'warning',
    says: 'Every rule that a comment ignores is one this version knows.',
    why: 'The id of a rule that is misspelt, or of another version, takes out nothing.',
    mend: 'Copy the id from the message; "offprint explain" lists all of them.',
    example: {
      bad: '<!-- offprint-ignore html-abscent -->\n\nPress <kbd>Enter</kbd> twice.',
      good: '<!-- offprint-ignore html-absent -->\n\nPress <kbd>Enter</kbd> twice.',
    },
  },
  'ignore-rule-lenient': {
    severity: 'warning',
    says: 'A comment ignores warnings and information, never a rule whose breach is an error.',
    why: 'Pages cannot be made rightly of what breaks such a rule, so hiding the message would help nobody.',
    mend: 'Mend what the message says, and take the comment out.',
    example: {
      bad: '<!-- offprint-ignore directive-known -->\n\n:::calout\nA box.\n:::',
      good: ':::callout\nA box.\n:::',
    },
  },
  'ignore-used': {
    severity: 'warning',
    says: 'Every rule that a comment ignores is broken by the block it belongs to.',
    why: 'A comment that was left behind would hide the next mistake at this place.',
    mend: 'Take the rule out of the comment, or the whole comment.',
    example: {
      bad: '<!-- offprint-ignore html-absent -->\n\nPress Enter twice.',
      good: 'Press Enter twice.',
    },
  },
} satisfies Record<string, Rule>
