import {Text, View} from '@react-pdf/renderer'
import {flow, ruled, typeOf} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import type {Common, PageSlots} from '../policy-brief/contract.js'
import {Hung} from '../policy-brief/Hung.js'
import {link} from '../policy-brief/link.js'
import {spacesOf} from '../policy-brief/spaces.js'

/** Sets whom to ask and what to quote under one heavy rule: the QR code in the margin, all else in small type beside it. */
export const Closing: PageSlots['closing'] = ({date, qr, citation, ...common}) => {
  const {meta, strings, tokens} = common
  const {caption, fine} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  const {comma = ', '} = strings
  const number = meta.series?.number === undefined ? '' : strings.seriesNumber.replace('{number}', meta.series.number)
  const imprint = [meta.publisher, meta.series?.name, number, date].filter(Boolean).join(comma)
  const issn = meta.series?.issn
  // a number that a hyphen joins is read from left to right, after Arabic letters too
  const forwards = tokens.script ? '\u200e' : ''
  const doi = meta.doi === undefined ? undefined : `https://doi.org/${meta.doi}`
  const quiet = {marginLeft: -half, marginTop: -half / 2}
  return (
    <View style={{marginTop: line}} {...flow({whole: true})}>
      <Hung
        {...common}
        style={{...ruled(tokens.rules.heavy, 'Top'), paddingTop: half}}
        {...(qr ? {aside: <View style={quiet}>{qr}</View>} : {})}
      >
        {meta.authors.map(({name, role, affiliation}) => (
          <Text key={name} style={caption}>
            <Text style={{fontWeight: 600}}>{name}</Text>
            {[role, affiliation].filter(Boolean).map((words) => `${comma}${words}`)}
          </Text>
        ))}
        {imprint ? <Text style={caption}>{imprint}</Text> : null}
        {[meta.url, doi].map((address) =>
          address ? (
            <Text key={address} {...link(address)} style={{...caption, color: tokens.colours.accent.rgb}}>
              {address.replace('https://', '')}
            </Text>
          ) : null,
        )}
        <View style={{marginTop: half / 2}}>
          <Part common={common} name={strings.howToCite}>
            {citation}
          </Part>
          <Part common={common} name={strings.funders}>
            {meta.funders.join('; ')}
          </Part>
          <Part common={common} name={strings.disclaimer}>
            {meta.disclaimer}
          </Part>
          <Part common={common} name={strings.licence}>
            {meta.licence}
          </Part>
          {issn ? <Text style={fine}>{`${strings.issn} ${forwards}${issn}`}</Text> : null}
        </View>
      </Hung>
    </View>
  )
}

interface PartProps {
  common: Common
  name: string
  children: ReactNode
}

/** Sets a part after its name, in one paragraph; nothing where it is absent. */
const Part = ({common, name, children}: PartProps): ReactElement | null => {
  const {fine} = typeOf(common.tokens)
  if (!children) return null
  return (
    <Text style={{...fine, marginTop: 2}}>
      <Text style={{fontWeight: 600, color: common.tokens.colours.ink.rgb}}>{name}</Text>
      {'\u2003'}
      {children}
    </Text>
  )
}
