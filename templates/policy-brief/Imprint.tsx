import {Text, View} from '@react-pdf/renderer'
import {type Common, flow} from 'offprint/template'
import type {ReactElement} from 'react'
import {Hung} from './Hung.js'
import {link} from './link.js'
import {colour} from './tokens.js'
import {caption, HALF, label, parts} from './type.js'

interface ImprintProps extends Common {
  date?: string
  qr?: ReactElement
}

/** Sets who published the brief, its numbers, and where it stands on the web, with the QR code in the margin. */
export function Imprint({date, qr, ...common}: ImprintProps): ReactElement | null {
  const {meta, strings} = common
  const number = meta.series?.number === undefined ? '' : strings.seriesNumber.replace('{number}', meta.series.number)
  const series = [meta.series?.name, number].filter(Boolean).join(', ')
  const lines = [series, [meta.publisher, date].filter(Boolean).join(', ')].filter(Boolean)
  const doi = meta.doi === undefined ? undefined : `https://doi.org/${meta.doi}`
  if (lines.length === 0 && !qr && !meta.series?.issn) return null
  return (
    <View style={{marginTop: HALF}} {...flow({whole: true})}>
      <Hung {...common} style={parts} {...(qr ? {aside: <View style={quiet}>{qr}</View>} : {})}>
        {lines.map((text) => (
          <Text key={text} style={caption}>
            {text}
          </Text>
        ))}
        {meta.series?.issn ? <Text style={caption}>{`${strings.issn} ${meta.series.issn}`}</Text> : null}
        {doi ? <Address name={strings.doi} address={doi} /> : null}
        {meta.url ? <Address name={strings.readOnline} address={meta.url} /> : null}
      </Hung>
    </View>
  )
}

const Address = ({name, address}: {name: string; address: string}): ReactElement => (
  <View style={{marginTop: HALF / 2}}>
    <Text style={{...label, color: colour.ink}}>{name}</Text>
    <Text {...link(address)} style={{...caption, color: colour.accent}}>
      {address.replace('https://', '')}
    </Text>
  </View>
)

/** The quiet zone of the code hangs out, so that its modules stand at the margin. */
const quiet = {marginLeft: -HALF, marginTop: -HALF / 2}
