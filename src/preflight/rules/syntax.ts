import type {Rule} from './rule.js'

/** Drawing instructions can be read, close what they open, and name what is there. */
export const instructions: Rule = {
  fault: ({reason, allowed}) => ({
    what: reason.replace(/^unexpected /, ''),
    allowed,
    mend: 'write the file again with another program',
  }),
}
