/** Rules of templates: what is at fault is the house style, and no brief. */
import type {Rule} from './rule.js'

export const template = {
  'template-valid': {
    severity: 'error',
    says: 'A template can be read, and is what defineTemplate returns.',
    why: 'Without a template there are no pages: it says how each block looks. A slip in its TypeScript is found before anything is set.',
    mend: 'Mend the line that is named; the types of offprint/template show most slips in the editor already.',
    example: {bad: "import {Headline} from './Heading.js'", good: "import {Heading} from './Heading.js'"},
  },
  'template-slot': {
    severity: 'error',
    says: 'The component of a slot gives exactly one node of react-pdf, and does not throw.',
    why: 'Each block becomes one node that is measured and cut where a page ends. A component that throws, or gives nothing, would leave the block out of the brief.',
    mend: 'Mend the component at the line that is named: let it return one View or Text with all that it is given.',
    example: {bad: 'rule: () => null', good: 'rule: ({tokens}) => <View style={{height: tokens.rules.hairline}} />'},
  },
  'template-ends': {
    severity: 'error',
    says: 'The components of a template end within five seconds.',
    why: 'A loop without end would keep the build, and the preview, from ever showing a page.',
    mend: 'Look at the loop in the line that is named: does what it waits for ever come true?',
    example: {bad: 'while (size > least) set(size)', good: 'while (size > least) set(size--)'},
  },
  'template-font': {
    severity: 'error',
    says: 'Text is set in the fonts that the template names.',
    why: 'Nothing else is ever set, so that a brief looks the same on every machine and its fonts can be embedded.',
    mend: 'Name a family of the faces of the template, or add a face with its file.',
    example: {bad: "fontFamily: 'Helvetica'", good: "fontFamily: 'Source Sans 3'"},
  },
  'template-face': {
    severity: 'warning',
    says: 'Each weight and style that a template asks for is one of its faces.',
    why: 'The nearest face is set in its place: text meant to be italic stands upright, and nobody notices before it is printed.',
    mend: 'Ask for a weight and style that the family has, or add a face with its file.',
    example: {
      bad: "{fontFamily: 'Source Serif 4', fontWeight: 800}",
      good: "{fontFamily: 'Source Serif 4', fontWeight: 700}",
    },
  },
  'template-style': {
    severity: 'error',
    says: 'Styles have values that can be set: finite numbers, colours, tags of features.',
    why: 'A length that is no number spoils everything around it, far from where it was reckoned.',
    mend: 'Look at how the value is reckoned: a token may be missing, or a division by 0.',
    example: {bad: 'marginTop: tokens.gap / 0', good: 'marginTop: tokens.columns.above'},
  },
} satisfies Record<string, Rule>
