import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {HALF} from './type.js'

/** Sets a list. */
export const List: Slots['list'] = ({top, depth, children}) => (
  <View style={{marginTop: top ? 0 : depth === 0 ? HALF : HALF / 2}}>{children}</View>
)
