import {Text, View} from '@react-pdf/renderer'
import {ruled, typeOf} from 'offprint/template'
import {Children, cloneElement, Fragment, isValidElement, type ReactElement, type ReactNode} from 'react'
import type {Slots} from '../policy-brief/contract.js'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'

/** Least width of a fact, pt: where fewer have room, they stand in more rows. */
const LEAST = 104

/** Sets facts beside each other over the width of the page, each under a heavy rule; what is strong at its head stands large. */
export const KeyFacts: Slots['keyFacts'] = ({title, facts, hang, measure, top, tokens}) => {
  const {caption, label, numeral} = typeOf(tokens)
  const {apart, half} = spacesOf(tokens)
  const {heavy} = tokens.rules
  const {gutter} = tokens.columns
  const across = measure + hang
  const inRow = Math.max(1, Math.min(facts.length, Math.floor((across + gutter) / (LEAST + gutter))))
  const width = (across - (inRow - 1) * gutter) / inRow
  const rows = Array.from({length: Math.ceil(facts.length / inRow)}, (_, row) =>
    facts.slice(row * inRow, (row + 1) * inRow),
  )
  return (
    <View style={{marginTop: top ? 0 : apart, marginBottom: half, marginLeft: -hang}}>
      {title ? <Text style={{...label, marginBottom: half / 2}}>{title}</Text> : null}
      {rows.map((row, index) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          key={index}
          style={{flexDirection: 'row', marginTop: index === 0 ? 0 : half}}
        >
          {row.map(({children, flow}, place) => (
            <View
              // biome-ignore lint/suspicious/noArrayIndexKey: a fact is known by its place
              key={place}
              style={{
                ...ruled(heavy, 'Top'),
                width,
                paddingTop: half / 2,
                marginRight: place < inRow - 1 ? gutter : 0,
              }}
            >
              <Text style={caption} {...flow} {...unbroken}>
                {largely(children, numeral)}
              </Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

/** Set what is strong at the head of a fact in another style, on a line of its own. */
function largely(children: ReactNode, style: object): ReactNode {
  const [first, ...rest] = piecesOf(children)
  if (!isStyled(first)) return children
  const [next, ...others] = rest
  const large = cloneElement(first, {key: 'large', style: {...first.props.style, ...style}})
  return [large, rest.length > 0 ? '\n' : '', typeof next === 'string' ? next.trimStart() : next, ...others]
}

/** Take words out of the fragments around them. */
const piecesOf = (children: ReactNode): ReactNode[] =>
  Children.toArray(children).flatMap((child) =>
    isValidElement<{children?: ReactNode}>(child) && child.type === Fragment ? piecesOf(child.props.children) : [child],
  )

/** Tell whether a child is words in a style of their own. */
const isStyled = (child: ReactNode): child is ReactElement<{style: object}> =>
  isValidElement<{style?: object}>(child) && child.props.style !== undefined
