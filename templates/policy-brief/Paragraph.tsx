import {Text} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {body, HALF} from './type.js'

/** Sets a paragraph, ragged right; closer to a heading than to another paragraph. */
export const Paragraph: Slots['paragraph'] = ({first, top, children}) => (
  <Text style={{...body, marginTop: top ? 0 : first ? HALF / 2 : HALF}}>{children}</Text>
)
