import {Text, View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {colour} from './tokens.js'
import {typeOf} from './type.js'
import {unbroken} from './unbroken.js'

/** Sets facts under a heavy rule, a hairline between one and the next, as narrow as the column in the margin. */
export const KeyFacts: Slots['keyFacts'] = ({title, facts, top, tokens}) => {
  const {apart, caption, half, label} = typeOf(tokens)
  return (
    <View style={{marginTop: top ? 0 : apart, borderTopWidth: 1, borderColor: colour.accent, paddingTop: half - 1}}>
      {title ? <Text style={{...label, marginBottom: half / 2}}>{title}</Text> : null}
      {facts.map(({children, flow}, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact is known by its place
        <View key={index} style={index === 0 ? {} : {...hairline, marginTop: half / 2, paddingTop: half / 2}}>
          <Text style={caption} {...flow} {...unbroken}>
            {children}
          </Text>
        </View>
      ))}
    </View>
  )
}

const hairline = {borderTopWidth: 0.5, borderColor: colour.line}
