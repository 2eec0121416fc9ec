import {Text, View} from '@react-pdf/renderer'
import {type Author as Person, typeOf} from 'offprint/template'
import type {ReactElement} from 'react'
import type {Tokens} from './contract.js'
import {link} from './link.js'

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
      {rest ? <Text style={{...caption, color: tokens.colours.muted.rgb}}>{rest}</Text> : null}
      {orcid && !brief ? (
        <Text {...link(address)} style={{...caption, color: tokens.colours.accent.rgb}}>
          {address.replace('https://', '')}
        </Text>
      ) : null}
    </View>
  )
}
