import {Text, View} from '@react-pdf/renderer'
import {flow, typeOf} from 'offprint/template'
import type {ReactElement} from 'react'
import type {Common} from './contract.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** Puts the series on the base line of the title beside it, pt. */
const BASE = 19

/** Sets a band to the bleed edge on three sides: series, number and date in the margin, or above it, the title beside them. */
export function Masthead({geometry, meta, strings, tokens, date}: Common & {date?: string}): ReactElement {
  const {aside, bleed, margin, width} = geometry
  const {caption, smallCaps, subtitle, title} = typeOf(tokens)
  const {line} = spacesOf(tokens)
  const {series} = meta
  const number = series?.number === undefined ? undefined : strings.seriesNumber.replace('{number}', series.number)
  const band = {
    flexDirection: aside ? ('row' as const) : ('column' as const),
    marginTop: -bleed,
    marginLeft: -bleed,
    width: width + bleed * 2,
    paddingTop: bleed + line * 3,
    paddingBottom: line * 2,
    paddingLeft: bleed + (aside?.left ?? margin.left),
    paddingRight: bleed + margin.right,
    backgroundColor: tokens.colours.accent.rgb,
  }
  const beside = aside ? {width: aside.width, marginRight: aside.gutter, paddingTop: BASE} : {marginBottom: line}
  return (
    <View style={band}>
      {series || date ? (
        <View style={beside}>
          {series ? (
            <Text style={{...smallCaps, fontWeight: 600, color: tokens.colours.paper.rgb}}>{series.name}</Text>
          ) : null}
          {number ? <Text style={{...caption, color: tokens.colours.pale.rgb}}>{number}</Text> : null}
          {date ? <Text style={{...caption, color: tokens.colours.pale.rgb}}>{date}</Text> : null}
        </View>
      ) : null}
      <View style={aside ? {flex: 1} : {}}>
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
