import {Text, View} from '@react-pdf/renderer'
import {ruled, typeOf} from 'offprint/template'
import type {Slots} from './contract.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** Sets facts under a heavy rule, a hairline between one and the next, as narrow as the column in the margin. */
export const KeyFacts: Slots['keyFacts'] = ({title, facts, top, tokens}) => {
  const {caption, label} = typeOf(tokens)
  const {apart, half} = spacesOf(tokens)
  const {heavy, part} = tokens.rules
  return (
    <View
      style={{
        marginTop: top ? 0 : apart,
        ...ruled(heavy, 'Top'),
        paddingTop: half - heavy.width,
      }}
    >
      {title ? <Text style={{...label, marginBottom: half / 2}}>{title}</Text> : null}
      {facts.map(({children, flow}, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact is known by its place
        <View key={index} style={index === 0 ? {} : {...ruled(part, 'Top'), marginTop: half / 2, paddingTop: half / 2}}>
          <Text style={caption} {...flow} {...unbroken}>
            {children}
          </Text>
        </View>
      ))}
    </View>
  )
}
