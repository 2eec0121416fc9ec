import {Text, View} from '@react-pdf/renderer'
import {flow, typeOf} from 'offprint/template'
import type {PageSlots} from '../policy-brief/contract.js'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'

/** Puts the series on the first base line of the standfirst beside it, pt. */
const BASE = 5.5

/** Sets a band to the bleed edge on three sides: the title over its whole width, below it the standfirst beside series and date. */
export const Opening: PageSlots['opening'] = ({geometry, meta, strings, tokens, date}) => {
  const {aside, bleed, margin, measure, width} = geometry
  const {caption, smallCaps, standfirst, subtitle, title} = typeOf(tokens)
  const {line} = spacesOf(tokens)
  const {paper, pale, accent} = tokens.colours
  const {series} = meta
  const number = series?.number === undefined ? undefined : strings.seriesNumber.replace('{number}', series.number)
  const outer = aside?.left ?? margin.left
  const band = {
    marginTop: -bleed,
    marginLeft: -bleed,
    width: width + bleed * 2,
    paddingTop: bleed + line * 2.5,
    paddingBottom: line * 2,
    paddingLeft: bleed + outer,
    paddingRight: bleed + margin.right,
    backgroundColor: accent.rgb,
  }
  const beside = aside ? {width: aside.width, marginRight: aside.gutter, paddingTop: BASE} : {marginBottom: line}
  return (
    <View style={{width}}>
      <View style={band}>
        <Text style={title} {...flow({tag: 'H1'})} {...unbroken}>
          {meta.title}
        </Text>
        {meta.subtitle ? (
          <Text style={{...subtitle, marginTop: line / 3}} {...unbroken}>
            {meta.subtitle}
          </Text>
        ) : null}
        <View style={{flexDirection: aside ? 'row' : 'column', marginTop: line * 1.5}}>
          <View style={beside}>
            {series ? <Text style={{...smallCaps, fontWeight: 600, color: paper.rgb}}>{series.name}</Text> : null}
            {number ? <Text style={{...caption, color: pale.rgb}}>{number}</Text> : null}
            {date ? <Text style={{...caption, color: pale.rgb}}>{date}</Text> : null}
          </View>
          {meta.standfirst ? (
            <Text style={{...standfirst, width: measure}} {...unbroken}>
              {meta.standfirst}
            </Text>
          ) : null}
        </View>
      </View>
    </View>
  )
}
