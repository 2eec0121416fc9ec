import {Text, View} from '@react-pdf/renderer'
import {flow, typeOf} from 'offprint/template'
import type {ReactElement} from 'react'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Common, PageSlots} from './contract.js'

/** Distance from the trim to what stands on the cover, pt. */
const EDGE = 64

/** Share of the page that is covered by the colour, at least. */
const FIELD = 0.56

/** Letters from which a title is set smaller, and authors from which names are. */
const LONG = 70
const MANY = 5

/** Space between two columns of authors, pt. */
const GUTTER = 20

/** Sets the cover: a field to the bleed edge with series and title, and below it authors, publisher and date. */
export const Cover: PageSlots['cover'] = (props) => {
  const {date, geometry, meta, strings, tokens} = props
  const {bleed, width, height} = geometry
  const {coverNumber, coverSeries, coverSubtitle, coverTitle, coverTitleLong} = typeOf(tokens)
  const {series} = meta
  const number = series?.number === undefined ? undefined : strings.seriesNumber.replace('{number}', series.number)
  const {width: thick, length, colour} = tokens.rules.cover
  const field = {
    marginTop: -bleed,
    marginHorizontal: -bleed,
    minHeight: height * FIELD + bleed,
    paddingTop: bleed + EDGE,
    paddingBottom: 44,
    paddingHorizontal: bleed + EDGE,
    backgroundColor: tokens.colours.accent.rgb,
    justifyContent: 'space-between' as const,
    flexShrink: 0,
  }
  return (
    <View style={{width, height}}>
      <View style={field}>
        <View style={{flexDirection: 'row', justifyContent: 'space-between', marginBottom: 40}}>
          <Text style={{...coverSeries, flexShrink: 1}}>{series?.name ?? ''}</Text>
          {number ? <Text style={{...coverNumber, marginLeft: 20}}>{number}</Text> : null}
        </View>
        <View>
          <View style={{width: length, height: thick, backgroundColor: colour, marginBottom: 18}} />
          <Text style={meta.title.length > LONG ? coverTitleLong : coverTitle} {...flow({tag: 'H1'})} {...unbroken}>
            {meta.title}
          </Text>
          {meta.subtitle ? (
            <Text style={{...coverSubtitle, marginTop: 12}} {...unbroken}>
              {meta.subtitle}
            </Text>
          ) : null}
        </View>
      </View>
      <Names {...props} />
      <Foot {...props} {...(date ? {date} : {})} />
    </View>
  )
}

/** Sets who wrote the paper: one below the other, or many in two columns, which are read downwards. */
function Names({geometry, meta, strings, tokens}: Common): ReactElement {
  const {caption, coverAuthor, coverAuthorSmall} = typeOf(tokens)
  const {comma = ', '} = strings
  const many = meta.authors.length >= MANY
  const half = many ? Math.ceil(meta.authors.length / 2) : meta.authors.length
  const columns = [meta.authors.slice(0, half), meta.authors.slice(half)].filter((authors) => authors.length > 0)
  const width = (geometry.width - EDGE * 2 - GUTTER * (columns.length - 1)) / columns.length
  return (
    <View style={{flexShrink: 0, flexDirection: 'row', paddingTop: 30, paddingLeft: EDGE}}>
      {columns.map((authors) => (
        <View key={authors[0]?.name} style={{width, marginRight: GUTTER}}>
          {authors.map(({name, role, affiliation}) => (
            <View key={name} style={{marginBottom: 8}}>
              <Text style={many ? coverAuthorSmall : coverAuthor} {...unbroken}>
                {name}
              </Text>
              {role || affiliation ? (
                <Text style={{...caption, color: tokens.colours.muted.rgb}} {...unbroken}>
                  {[role, affiliation].filter(Boolean).join(comma)}
                </Text>
              ) : null}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

/** Sets publisher and date over the foot of the page. */
function Foot({date, meta, geometry, tokens}: Common & {date?: string}): ReactElement | null {
  const {caption} = typeOf(tokens)
  if (!date && !meta.publisher) return null
  return (
    <View
      style={{
        position: 'absolute',
        left: EDGE,
        bottom: 44,
        width: geometry.width - EDGE * 2,
        flexDirection: 'row',
        justifyContent: 'space-between',
      }}
    >
      <Text style={{...caption, fontWeight: 600}}>{meta.publisher ?? ''}</Text>
      <Text style={caption}>{date ?? ''}</Text>
    </View>
  )
}
