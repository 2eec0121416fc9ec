import {Text, View} from '@react-pdf/renderer'
import {flow, typeOf} from 'offprint/template'
import type {ReactElement} from 'react'
import type {Common, Tokens} from './contract.js'
import {Hung} from './Hung.js'
import {link} from './link.js'
import {spacesOf} from './spaces.js'

interface ImprintProps extends Common {
  date?: string
  qr?: ReactElement
}

/** Sets who published the brief, its numbers, and where it stands on the web, with the QR code in the margin. */
export function Imprint({date, qr, ...common}: ImprintProps): ReactElement | null {
  const {meta, strings, tokens} = common
  const {caption} = typeOf(tokens)
  const {half, parts} = spacesOf(tokens)
  const number = meta.series?.number === undefined ? '' : strings.seriesNumber.replace('{number}', meta.series.number)
  const {comma = ', '} = strings
  const series = [meta.series?.name, number].filter(Boolean).join(comma)
  const lines = [series, [meta.publisher, date].filter(Boolean).join(comma)].filter(Boolean)
  // a number that a hyphen joins is read from left to right, after Arabic letters too
  const forwards = tokens.script ? '\u200e' : ''
  const doi = meta.doi === undefined ? undefined : `https://doi.org/${meta.doi}`
  if (lines.length === 0 && !qr && !meta.series?.issn) return null
  // the quiet zone of the code hangs out, so that its modules stand at the margin
  const quiet = {marginLeft: -half, marginTop: -half / 2}
  return (
    <View style={{marginTop: half}} {...flow({whole: true})}>
      <Hung {...common} style={parts} {...(qr ? {aside: <View style={quiet}>{qr}</View>} : {})}>
        {lines.map((text) => (
          <Text key={text} style={caption}>
            {text}
          </Text>
        ))}
        {meta.series?.issn ? <Text style={caption}>{`${strings.issn} ${forwards}${meta.series.issn}`}</Text> : null}
        {doi ? <Address tokens={tokens} name={strings.doi} address={doi} /> : null}
        {meta.url ? <Address tokens={tokens} name={strings.readOnline} address={meta.url} /> : null}
      </Hung>
    </View>
  )
}

interface AddressProps {
  name: string
  address: string
  tokens: Tokens
}

const Address = ({name, address, tokens}: AddressProps): ReactElement => {
  const {caption, label} = typeOf(tokens)
  const {half} = spacesOf(tokens)
  return (
    <View style={{marginTop: half / 2}}>
      <Text style={{...label, color: tokens.colours.ink.rgb}}>{name}</Text>
      <Text {...link(address)} style={{...caption, color: tokens.colours.accent.rgb}}>
        {address.replace('https://', '')}
      </Text>
    </View>
  )
}
