import {Text, View} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import {link} from '../policy-brief/link.js'
import {spacesOf} from '../policy-brief/spaces.js'
import type {PageSlots} from './contract.js'
import {NAMES, Part} from './Part.js'

/** Sets the matter after the text, each part beside its name under a hairline; what is absent leaves none. */
export const Closing: PageSlots['closing'] = ({date, qr, citation, ...common}) => {
  const {meta, strings, tokens} = common
  const {caption} = typeOf(tokens)
  const {line} = spacesOf(tokens)
  const {comma = ', '} = strings
  const number = meta.series?.number === undefined ? '' : strings.seriesNumber.replace('{number}', meta.series.number)
  // a number that a hyphen joins is read from left to right, after Arabic letters too
  const forwards = tokens.script ? '\u200e' : ''
  const imprint = [
    [meta.series?.name, number].filter(Boolean).join(comma),
    [meta.publisher, date].filter(Boolean).join(comma),
    meta.series?.issn ? `${strings.issn} ${forwards}${meta.series.issn}` : '',
  ].filter(Boolean)
  const address = (of: string): ReactElement => (
    <Text {...link(of)} style={{...caption, color: tokens.colours.accent.rgb}}>
      {of.replace('https://', '')}
    </Text>
  )
  const words = (text: ReactNode): ReactNode => (text ? <Text style={caption}>{text}</Text> : undefined)
  const parts: [name: string, content: ReactNode][] = [
    [strings.howToCite, words(citation)],
    [strings.funders, words(meta.funders.join('; '))],
    [strings.disclaimer, words(meta.disclaimer)],
    [strings.licence, words(meta.licence)],
    [
      strings.publisher,
      imprint.length > 0
        ? imprint.map((text) => (
            <Text key={text} style={caption}>
              {text}
            </Text>
          ))
        : undefined,
    ],
    [strings.doi, meta.doi ? address(`https://doi.org/${meta.doi}`) : undefined],
    [strings.readOnline, meta.url ? address(meta.url) : undefined],
  ]
  return (
    <View style={{marginTop: line * 3}}>
      {parts.map(([name, content]) =>
        content === undefined ? null : (
          <Part key={name} tokens={tokens} name={name}>
            {content}
          </Part>
        ),
      )}
      {qr ? <View style={{marginLeft: NAMES - 6, marginTop: 4}}>{qr}</View> : null}
    </View>
  )
}
