import {View} from '@react-pdf/renderer'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'

/** Sets a list. */
export const List: Slots['list'] = ({top, depth, tokens, children}) => {
  const {half} = spacesOf(tokens)
  return <View style={{marginTop: top ? 0 : depth === 0 ? half : half / 2}}>{children}</View>
}
