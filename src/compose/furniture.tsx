/** What stands around the body: the head of the first page, the matter after the text, the notes at the foot. */
import {Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import type {Note} from '../brief.js'
import type {Flow, FlowBlock} from '../pages.js'
import {dateIn} from '../template/date.js'
import {directionOf} from '../template/direction.js'
import {flow, type PageFacts} from '../template/index.js'
import {citationOf} from './citation.js'
import {dressInline, wordsOf} from './inline.js'
import {vector} from './picture.js'
import {qrCode} from './qr.js'
import {commonOf, inside, type Setting, spoken} from './setting.js'

/** Width of a QR code, its quiet zone included, pt. */
const QR_WIDTH = 72

/** Id of the closing; with its space, it is that of no block. */
const CLOSING = 'closing matter'

/** Fill the slot of the cover, where the template has one. */
export function coverOf(setting: Setting): Pick<Flow, 'cover'> {
  const {cover: Cover} = setting.template.pages
  if (!Cover) return {}
  const {width, height} = setting.geometry
  const element = (
    <View style={{width, height}}>
      <Cover {...commonOf(setting)} {...dateOf(setting)} />
    </View>
  )
  return {cover: {element, versos: setting.template.tokens.page.blankVerso ? 1 : 0}}
}

/** Fill the slot of the opening. */
export function openingOf(setting: Setting): ReactElement {
  const {opening: Opening} = setting.template.pages
  return <Opening {...commonOf(setting)} {...dateOf(setting)} />
}

/** Fill the slot of the furniture of one page. */
export function furnitureOf(page: PageFacts, setting: Setting): ReactElement {
  const {furniture: Furniture} = setting.template.pages
  return (
    <View {...flow({artifact: true})}>
      <Furniture {...commonOf(setting)} page={page} />
    </View>
  )
}

/** Fill the slot of the closing: a block like others, at the end of the body. */
export function closingOf(setting: Setting): FlowBlock {
  const {brief, strings, template} = setting
  const {doi, url} = brief.meta
  const address = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
  const qr = address && vector(qrCode(address, QR_WIDTH, template.tokens.colours.ink.rgb), address)
  const {closing: Closing} = template.pages
  const citation = dressInline(citationOf(brief.meta, strings), template)
  const element = <Closing {...commonOf(setting)} {...dateOf(setting)} {...(qr ? {qr} : {})} citation={citation} />
  const hints = {id: CLOSING, whole: true, afterFloats: true, across: true}
  if (template.tokens.page.closing !== 'foot') return {id: CLOSING, element, hints}
  return {id: CLOSING, element: <View {...flow({foot: true})}>{element}</View>, hints: {...hints, foot: true}}
}

/** Fill the slot of a page-foot note, as wide as the column it stands under; its paragraphs are one text. */
export function noteOf({id, number, definition}: Note, around: Setting): ReactElement {
  const setting = spoken(around, definition.data?.language)
  const language = setting === around ? {} : {language: setting.language}
  const {note: NoteSlot} = setting.template.slots
  return (
    <View {...flow({id, ...language})}>
      <NoteSlot
        {...commonOf(inside(setting, setting.geometry.columns.width), true)}
        node={definition}
        number={number}
        id={id}
        back={`#call:${id}`}
      >
        {wordsOf(definition.children, setting.template)}
      </NoteSlot>
    </View>
  )
}

/** Make the sign that a note goes on overleaf, for the eye alone: whoever listens hears the note as a whole. */
export function continuedOf({brief, template}: Setting): {continued?: ReactElement} {
  const {continued} = template.tokens.notes
  if (!continued) return {}
  const {mark, family, size, leading, colour} = continued
  const own = mark[directionOf(brief.meta.language)]
  const style = {alignSelf: 'flex-start' as const, fontFamily: family, fontSize: size, lineHeight: leading / size}
  return {
    continued: (
      <Text {...flow({artifact: true})} style={{...style, color: colour}}>
        {own}
      </Text>
    ),
  }
}

/** Write the date of a brief in its language: the day that was written, whatever time zone the machine is in. */
function dateOf({brief, strings}: Setting): {date?: string} {
  const {date, language} = brief.meta
  return date === undefined ? {} : {date: dateIn(date, language, strings)}
}
