import {Text, View} from '@react-pdf/renderer'
import {type Common, flow} from 'offprint/template'
import type {ReactElement} from 'react'
import {colour, OUTER} from './tokens.js'
import {typeOf} from './type.js'
import {unbroken} from './unbroken.js'

/** Puts the series on the base line of the title beside it, pt. */
const BASE = 19

/** Sets a band to the bleed edge on three sides: series, number and date in the margin, the title beside them. */
export function Masthead({geometry, meta, strings, tokens, date}: Common & {date?: string}): ReactElement {
  const {bleed, margin, width} = geometry
  const {caption, line, smallCaps, subtitle, title} = typeOf(tokens)
  const {series} = meta
  const number = series?.number === undefined ? undefined : strings.seriesNumber.replace('{number}', series.number)
  const band = {
    flexDirection: 'row' as const,
    marginTop: -bleed,
    marginLeft: -bleed,
    width: width + bleed * 2,
    paddingTop: bleed + line * 3,
    paddingBottom: line * 2,
    paddingLeft: bleed + OUTER,
    paddingRight: bleed + margin.right,
    backgroundColor: colour.accent,
  }
  const aside = {width: margin.left - OUTER - 18, marginRight: 18, paddingTop: BASE}
  return (
    <View style={band}>
      {series || date ? (
        <View style={aside}>
          {series ? <Text style={{...smallCaps, fontWeight: 600, color: colour.paper}}>{series.name}</Text> : null}
          {number ? <Text style={{...caption, color: colour.pale}}>{number}</Text> : null}
          {date ? <Text style={{...caption, color: colour.pale}}>{date}</Text> : null}
        </View>
      ) : null}
      <View style={{flex: 1}}>
        <Text style={title} {...flow({tag: 'H1'})} {...unbroken}>
          {meta.title}
        </Text>
        {meta.subtitle ? (
          <Text style={{...subtitle, marginTop: line / 2}} {...unbroken}>
            {meta.subtitle}
          </Text>
        ) : null}
      </View>
    </View>
  )
}
