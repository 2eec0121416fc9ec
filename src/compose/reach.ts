import type {Callout, Chart, DataTable, Figure} from '../brief.js'
import {report} from '../message.js'
import {type Reach, spanOf} from '../template/span-of.js'
import type {Setting} from './setting.js'

/** Say how far a picture, a table or a box reaches; what asks for more than it can have where it stands is reported. */
export function reachOf(node: Figure | Chart | DataTable | Callout, setting: Setting): Reach {
  const reach = spanOf(node.width, setting)
  if (reach.refused) {
    const where = setting.nested ? 'inside another block' : 'in a template without a column in its margin'
    const reason = `unexpected width="${reach.refused}" ${where}, expected column or a share of it`
    report(setting.file, 'picture-breaks-out', reason, node, {mend: 'it was set as wide as its column'})
  }
  return reach
}
