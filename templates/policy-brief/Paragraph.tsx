import {Text} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'

/** Sets a paragraph, ragged right; closer to a heading than to another paragraph. */
export const Paragraph: Slots['paragraph'] = ({first, top, tokens, children}) => {
  const {body} = typeOf(tokens)
  const {half} = spacesOf(tokens)
  return <Text style={{...body, marginTop: top ? 0 : first ? half / 2 : half}}>{children}</Text>
}
