import {Text, View} from '@react-pdf/renderer'
import type {Author as Person} from 'offprint/template'
import type {ReactElement} from 'react'
import {link} from './link.js'
import {colour} from './tokens.js'
import {caption} from './type.js'

/** Sets a name, and below it role and affiliation; in full with ORCID. */
export function Author({name, role, affiliation, orcid, brief = false}: Person & {brief?: boolean}): ReactElement {
  const address = `https://orcid.org/${orcid}`
  const rest = [role, affiliation].filter(Boolean).join(', ')
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
