import {Text, View} from '@react-pdf/renderer'
import {flow, ruled, typeOf} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Tokens} from './contract.js'

/** Width of the names of parts beside what they name, pt. */
export const NAMES = 104

interface PartProps {
  name: string
  tokens: Tokens
  /** Words, or what is set already; nothing where there is no such part. */
  children: ReactNode
}

/** Sets one part of the matter around the text beside its name, under a hairline. */
export function Part({name, tokens, children}: PartProps): ReactElement | null {
  const {caption, part} = typeOf(tokens)
  if (!children) return null
  return (
    <View
      style={{flexDirection: 'row', ...ruled(tokens.rules.part, 'Top'), paddingVertical: spacesOf(tokens).half / 1.5}}
      {...flow({whole: true})}
    >
      <Text style={{...part, width: NAMES, paddingRight: 10}} {...flow({tag: 'H2'})} {...unbroken}>
        {name}
      </Text>
      <View style={{flex: 1}}>{typeof children === 'string' ? <Text style={caption}>{children}</Text> : children}</View>
    </View>
  )
}
