import {Text, View} from '@react-pdf/renderer'
import {type DressedCaption, flow, type Strings, typeOf} from 'offprint/template'
import type {ReactElement} from 'react'
import type {Tokens} from './contract.js'

/** Sets number, finding and unit: what is read before the picture. */
export const CaptionHead = ({
  label: name,
  title,
  subtitle,
  tokens,
}: DressedCaption & {tokens: Tokens}): ReactElement => {
  const {caption, fine, label} = typeOf(tokens)
  return (
    <View>
      {name ? <Text style={label}>{name}</Text> : null}
      {title ? <Text style={{...caption, fontWeight: 600}}>{title}</Text> : null}
      {subtitle ? <Text style={{...fine, marginTop: 2}}>{subtitle}</Text> : null}
    </View>
  )
}

/** Tells whether there is anything to read before the picture. */
export const hasHead = ({label: name, title, subtitle}: DressedCaption): boolean => Boolean(name ?? title ?? subtitle)

interface FootProps {
  caption: DressedCaption
  strings: Strings
  tokens: Tokens
}

/** Sets notes and source: what is read after the picture. */
export const CaptionFoot = ({caption: {notes, source}, strings, tokens}: FootProps): ReactElement | null => {
  if (notes.length === 0 && source === undefined) return null
  const {fine} = typeOf(tokens)
  const word = {color: tokens.colours.ink.rgb, fontWeight: 600}
  return (
    <View style={{marginTop: 5}} {...flow({keepWithPrevious: true, whole: true})}>
      {notes.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its place
        <Text key={index} style={fine}>
          {index === 0 ? <Text style={word}>{`${notes.length > 1 ? strings.notes : strings.note} `}</Text> : null}
          {text}
        </Text>
      ))}
      {source === undefined ? null : (
        <Text style={fine}>
          <Text style={word}>{`${strings.source} `}</Text>
          {source}
        </Text>
      )}
    </View>
  )
}
