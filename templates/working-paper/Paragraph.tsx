import {Text} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import type {Slots} from './contract.js'

/** Least width of lines that are set to both edges, pt: in shorter ones the spaces would be too uneven. */
const WIDE = 240

/** Sets a paragraph to both edges; one that follows another begins with an indent, and no space parts them. */
export const Paragraph: Slots['paragraph'] = ({first, top, nested, measure, tokens, children}) => {
  const {body} = typeOf(tokens)
  const {leading} = tokens.text
  const indent = first || top ? 0 : leading
  const align = measure >= WIDE ? {textAlign: 'justify' as const} : {}
  return (
    <Text style={{...body, ...align, textIndent: indent, marginTop: nested && !top && first ? leading / 2 : 0}}>
      {children}
    </Text>
  )
}
