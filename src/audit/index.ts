/** Bytes of a tagged PDF + brief → messages on all that its tags do not say as the Markdown does. */
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import {report} from '../message.js'
import {Written} from '../pdf/written.js'
import {expectedOf} from './expected.js'
import {type Fault, faultsOf} from './faults.js'
import {foundIn} from './found.js'
import {type Tagged, treeOf} from './tree.js'

/** What each rule expects. */
const allowed: Record<Fault['rule'], string> = {
  'tags-complete': 'all that is written, once',
  'tags-in-order': 'the order of the Markdown',
  'tags-same-words': 'the words of the Markdown',
}

const mend = 'the template must set what it is given, once and as it is'

/** Hold the tags of a finished file against its brief; what is wrong is reported on `file`. */
export function audit(bytes: Uint8Array, brief: Brief, file: VFile): void {
  const tree = read(bytes)
  if (!tree) {
    report(file, 'tags-complete', 'unexpected file without tags that can be read, expected all that is written')
    return
  }
  for (const {rule, what, about} of faultsOf(expectedOf(brief), foundIn(tree), brief.meta)) {
    const {position, data} = about.node
    const extra = data?.path === undefined ? {mend} : {mend, path: data.path}
    report(file, rule, `unexpected ${what}, expected ${allowed[rule]}`, position?.start, extra)
  }
}

function read(bytes: Uint8Array): Tagged | undefined {
  try {
    return treeOf(new Written(bytes))
  } catch {
    return undefined
  }
}
