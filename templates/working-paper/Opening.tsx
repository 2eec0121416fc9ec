import {Text, View} from '@react-pdf/renderer'
import {flow, ruled, typeOf} from 'offprint/template'
import type {ReactElement} from 'react'
import {link} from '../policy-brief/link.js'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Common, PageSlots} from './contract.js'
import {Part} from './Part.js'

/** Sets the page behind the cover: the title again, the abstract, what the paper is about, and who wrote it. */
export const Opening: PageSlots['opening'] = (props) => {
  const {geometry, meta, strings, tokens} = props
  const {abstract, part, section, subsection} = typeOf(tokens)
  const {half, line} = spacesOf(tokens)
  const {margin, measure, width} = geometry
  const words = meta.abstract ?? meta.standfirst
  return (
    <View style={{width, paddingTop: margin.top, paddingLeft: margin.left, paddingRight: margin.right}}>
      <Text style={section} {...unbroken}>
        {meta.title}
      </Text>
      {meta.subtitle ? (
        <Text style={{...subsection, fontWeight: 400, marginTop: half / 2}} {...unbroken}>
          {meta.subtitle}
        </Text>
      ) : null}
      {words ? (
        <View style={{width: measure, marginTop: line * 1.5, ...ruled(tokens.rules.heavy, 'Top'), paddingTop: half}}>
          <Text style={{...part, marginBottom: half / 2}} {...flow({tag: 'H2'})}>
            {strings.abstract}
          </Text>
          <Text style={{...abstract, textAlign: 'justify'}}>{words}</Text>
        </View>
      ) : null}
      <View style={{marginTop: line}}>
        <Part tokens={tokens} name={strings.keywords}>
          {meta.keywords.join(strings.comma ?? ', ')}
        </Part>
        <Part tokens={tokens} name={strings.jelCodes}>
          {(meta.jelCodes ?? []).join(strings.comma ?? ', ')}
        </Part>
        <Part tokens={tokens} name={meta.authors.length === 1 ? strings.aboutTheAuthor : strings.aboutTheAuthors}>
          {meta.authors.length > 0 ? <Authors {...props} /> : undefined}
        </Part>
        <Part tokens={tokens} name={strings.acknowledgements}>
          {meta.acknowledgements}
        </Part>
      </View>
    </View>
  )
}

/** Sets each author in a line or two: name, what they are, and where letters reach them. */
function Authors({meta, strings, tokens}: Common): ReactElement {
  const {caption} = typeOf(tokens)
  const {accent, muted} = tokens.colours
  const {comma = ', '} = strings
  return (
    <View>
      {meta.authors.map(({name, role, affiliation, email, orcid}, index) => {
        const rest = [role, affiliation].filter(Boolean).join(comma)
        return (
          <View key={name} style={{marginTop: index === 0 ? 0 : 4}}>
            <Text style={caption}>
              <Text style={{fontWeight: 600}}>{name}</Text>
              {rest ? <Text style={{color: muted.rgb}}>{`${comma}${rest}`}</Text> : null}
            </Text>
            {email ? (
              <Text {...link(`mailto:${email}`)} style={{...caption, color: accent.rgb}}>
                {email}
              </Text>
            ) : null}
            {orcid ? (
              <Text {...link(`https://orcid.org/${orcid}`)} style={{...caption, color: accent.rgb}}>
                {`orcid.org/${orcid}`}
              </Text>
            ) : null}
          </View>
        )
      })}
    </View>
  )
}
