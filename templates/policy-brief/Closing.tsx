import {Text, View} from '@react-pdf/renderer'
import {flow, typeOf} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import {Author} from './Author.js'
import type {Common, PageSlots} from './contract.js'
import {Hung} from './Hung.js'
import {Imprint} from './Imprint.js'
import {spacesOf} from './spaces.js'

/** Sets the matter after the text, each part under a hairline with its name in the margin; what is absent leaves none. */
export const Closing: PageSlots['closing'] = ({date, qr, citation, ...common}) => {
  const {meta, strings, tokens} = common
  const {caption} = typeOf(tokens)
  const {line} = spacesOf(tokens)
  const people = meta.authors.length === 1 ? strings.aboutTheAuthor : strings.aboutTheAuthors
  const words = (text: ReactNode): ReactNode => (text ? <Text style={caption}>{text}</Text> : undefined)
  const authors = meta.authors.map((author) => (
    <Author key={author.name} {...author} tokens={tokens} comma={strings.comma} />
  ))
  const parts: [name: string, content: ReactNode][] = [
    [people, authors.length > 0 ? authors : undefined],
    [strings.howToCite, words(citation)],
    [strings.funders, words(meta.funders.join('; '))],
    [strings.disclaimer, words(meta.disclaimer)],
    [strings.licence, words(meta.licence)],
  ]
  return (
    <View style={{marginTop: line * 3}}>
      {parts.map(([name, content]) =>
        content === undefined ? null : (
          <Part key={name} common={common} name={name}>
            {content}
          </Part>
        ),
      )}
      <Imprint {...common} {...(date ? {date} : {})} {...(qr ? {qr} : {})} />
    </View>
  )
}

interface PartProps {
  common: Common
  name: string
  children: ReactNode
}

const Part = ({common, name, children}: PartProps): ReactElement => {
  const {label} = typeOf(common.tokens)
  const {half, parts} = spacesOf(common.tokens)
  return (
    <View style={{marginTop: half}} {...flow({whole: true})}>
      <Hung
        {...common}
        style={parts}
        aside={
          <Text style={label} {...flow({tag: 'H2'})}>
            {name}
          </Text>
        }
      >
        {children}
      </Hung>
    </View>
  )
}
