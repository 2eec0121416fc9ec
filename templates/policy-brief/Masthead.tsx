import {Text, View} from '@react-pdf/renderer'
import {flow, logo, typeOf} from 'offprint/template'
import type {ReactElement} from 'react'
import type {Common} from './contract.js'
import {spacesOf} from './spaces.js'
import {unbroken} from './unbroken.js'

/** Most that a logo is tall, pt. */
const LOGO = 34

/** Puts the series on the base line of the title beside it, pt. */
const BASE = 19

/** Sets the masthead; a logo that is made for dark grounds stands in its band, another on the paper above it. */
export function Masthead(props: Common & {date?: string}): ReactElement {
  const {brand, geometry, tokens} = props
  const {aside, margin, measure} = {...geometry, measure: geometry.spans.page}
  const {line} = spacesOf(tokens)
  const room = {height: LOGO, width: measure}
  const dark = logo(brand, {on: 'dark', ...room})
  const light = dark ? null : logo(brand, {on: 'light', ...room})
  const left = aside?.left ?? margin.left
  return (
    <View>
      {light ? <View style={{marginLeft: left, marginTop: line * 2, marginBottom: line * 1.5}}>{light}</View> : null}
      <Band {...props} top={!light} {...(dark ? {logo: dark} : {})} />
    </View>
  )
}

interface BandProps extends Common {
  date?: string
  logo?: ReactElement
}

/** Sets a band to the bleed edge on three sides: series, number and date in the margin, or above it, the title beside them. */
function Band({geometry, meta, strings, tokens, date, top, logo}: BandProps): ReactElement {
  const {aside, bleed, margin, width} = geometry
  const {caption, smallCaps, subtitle, title} = typeOf(tokens)
  const {line} = spacesOf(tokens)
  const {series} = meta
  const number = series?.number === undefined ? undefined : strings.seriesNumber.replace('{number}', series.number)
  const band = {
    marginTop: top ? -bleed : 0,
    marginLeft: -bleed,
    width: width + bleed * 2,
    paddingTop: (top ? bleed : 0) + line * (top && !logo ? 3 : 2),
    paddingBottom: line * 2,
    paddingLeft: bleed + (aside?.left ?? margin.left),
    paddingRight: bleed + margin.right,
    backgroundColor: tokens.colours.accent.rgb,
  }
  const beside = aside ? {width: aside.width, marginRight: aside.gutter, paddingTop: BASE} : {marginBottom: line}
  return (
    <View style={band}>
      {logo ? <View style={{marginBottom: line * 1.5}}>{logo}</View> : null}
      <View style={{flexDirection: aside ? 'row' : 'column'}}>
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
    </View>
  )
}
