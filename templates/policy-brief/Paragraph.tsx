import {Text} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {typeOf} from './type.js'

/** Sets a paragraph, ragged right; closer to a heading than to another paragraph. */
export const Paragraph: Slots['paragraph'] = ({first, top, tokens, children}) => {
  const {body, half} = typeOf(tokens)
  return <Text style={{...body, marginTop: top ? 0 : first ? half / 2 : half}}>{children}</Text>
}
