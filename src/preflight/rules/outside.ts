import {booleanOf, dictOf, get, has, itemsOf, nameOf} from '../../pdf/objects.js'
import type {Reached} from '../../pdf/reach.js'
import type {Rule} from './rule.js'

/** Makes a rule from what must not be among the dictionaries that a file uses. */
const without = (find: (reached: Reached) => string | undefined, allowed: string, mend: string): Rule => ({
  file({reached}) {
    return reached.flatMap((one) => {
      const what = find(one)
      return what === undefined ? [] : [{what, allowed, mend, object: one.object}]
    })
  },
})

/** What is printed is in the file: no stream or form stands for something elsewhere. */
export const external = without(
  ({dict, stream}) => {
    if (stream && has(dict, 'F')) return 'a stream whose data lie in another file'
    return nameOf(get(dict, 'Subtype')) === 'Form' && has(dict, 'Ref')
      ? 'a form that stands for a page of another file'
      : undefined
  },
  'everything inside the file',
  'embed what is linked',
)

/** No image waits to be replaced by a server. */
export const opi = without(
  ({dict}) => (has(dict, 'OPI') ? 'an image with OPI comments' : undefined),
  'no OPI',
  'export it with full images',
)

/** Nothing is left to a PostScript interpreter. */
export const postScript = without(
  ({dict}) => {
    const types = [nameOf(get(dict, 'Subtype')), nameOf(get(dict, 'Subtype2'))]
    return types.includes('PS') ? 'a PostScript XObject' : undefined
  },
  'no PostScript',
  'draw it with PDF operators',
)

/** No alternate image is to be printed in place of the one that is seen. */
export const alternates = without(
  ({dict}) => {
    const printed = itemsOf(get(dict, 'Alternates')).some((one) => booleanOf(get(dictOf(one), 'DefaultForPrinting')))
    return printed ? 'an alternate image that is meant for print' : undefined
  },
  'no alternate that is the default for printing',
  'keep the image that is to be printed alone',
)
