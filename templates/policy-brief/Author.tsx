import {Text, View} from '@react-pdf/renderer'
import type {Author as Person, Tokens} from 'offprint/template'
import type {ReactElement} from 'react'
import {link} from './link.js'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

interface AuthorProps extends Person {
  tokens: Tokens
  /** What stands between role and affiliation. */
  comma: string | undefined
  brief?: boolean
}

/** Sets a name, and below it role and affiliation; in full with ORCID. */
export function Author({
  name,
  role,
  affiliation,
  orcid,
  tokens,
  comma = ', ',
  brief = false,
}: AuthorProps): ReactElement {
  const {caption} = typeOf(tokens)
  const address = `https://orcid.org/${orcid}`
  const rest = [role, affiliation].filter(Boolean).join(comma)
  return (
    <View style={{marginBottom: 5}}>
      <Text style={{...caption, fontWeight: 600}}>{name}</Text>
      {rest ? <Text style={{...caption, color: colour.muted}}>{rest}</Text> : null}
      {orcid && !brief ? (
        <Text {...link(address)} style={{...caption, color: colour.accent}}>
          {address.replace('https://', '')}
        </Text>
      ) : null}
    </View>
  )
}
