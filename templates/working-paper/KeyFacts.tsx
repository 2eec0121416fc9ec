import {Text, View} from '@react-pdf/renderer'
import {type Fact, ruled, typeOf} from 'offprint/template'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Slots} from './contract.js'

/** Space between two facts side by side, pt, and the least width of one. */
const GUTTER = 20
const LEAST = 120

/** Sets facts two by two under a heavy rule; one below the other where there is no room. */
export const KeyFacts: Slots['keyFacts'] = ({title, facts, top, measure, tokens}) => {
  const {caption, part} = typeOf(tokens)
  const {apart, half, line} = spacesOf(tokens)
  const {heavy, part: thin} = tokens.rules
  const columns = measure >= LEAST * 2 + GUTTER ? 2 : 1
  const rows: Fact[][] = []
  for (let at = 0; at < facts.length; at += columns) rows.push(facts.slice(at, at + columns))
  const width = (measure - (columns - 1) * GUTTER) / columns
  return (
    <View
      style={{marginTop: top ? 0 : apart, marginBottom: line, ...ruled(heavy, 'Top'), paddingTop: half - heavy.width}}
    >
      {title ? (
        <Text style={{...part, marginBottom: half}} {...unbroken}>
          {title}
        </Text>
      ) : null}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <View key={index} style={{flexDirection: 'row', marginTop: index === 0 ? 0 : half / 2}}>
          {row.map(({children, flow}, column) => (
            <View
              // biome-ignore lint/suspicious/noArrayIndexKey: a fact is known by its place
              key={column}
              style={{width, marginLeft: column === 0 ? 0 : GUTTER, ...ruled(thin, 'Top'), paddingTop: half / 2}}
            >
              <Text style={caption} {...flow} {...unbroken}>
                {children}
              </Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
