import {View} from '@react-pdf/renderer'
import {spacesOf} from '../policy-brief/spaces.js'
import type {Slots} from './contract.js'

/** Sets a list, apart from the text above it and below it. */
export const List: Slots['list'] = ({top, nested, depth, tokens, children}) => {
  const {half} = spacesOf(tokens)
  const apart = depth === 0 ? half : half / 2
  return <View style={{marginTop: top ? 0 : apart, marginBottom: nested ? 0 : half}}>{children}</View>
}
