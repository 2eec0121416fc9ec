import {Text, View} from '@react-pdf/renderer'
import {flow, typeOf} from 'offprint/template'
import {link} from '../policy-brief/link.js'
import {spacesOf} from '../policy-brief/spaces.js'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Slots} from './contract.js'

/** Width of the numbers of sections and of what is below them, and of the folios, pt. */
const NUMBERS = [26, 34, 42]
const FOLIO = 24

/** Space above a section, in halves of the leading of the text, and above what is below it, pt. */
interface Gaps {
  section: number
  below: number
}

const LOOSE: Gaps = {section: 0.7, below: 1}
const CLOSE: Gaps = {section: 0.4, below: 0}

/** Sets the list of contents on a page of its own: numbers hang before the words, and dots lead from these to the folios. */
export const Contents: Slots['contents'] = ({title, entries, ...common}) => {
  const {section, entry, subentry} = typeOf(common.tokens)
  const {half, line} = spacesOf(common.tokens)
  const numbered = entries.some(({number}) => number !== undefined)
  const {height, margin} = common.geometry
  const heightOf = ({section: above, below}: Gaps): number =>
    [section, ...entries.map(({depth}) => (depth === 1 ? entry : subentry))]
      .map(({fontSize, lineHeight}) => fontSize * lineHeight)
      .concat(entries.map(({depth}) => (depth === 1 ? above * half : below)))
      .reduce((sum, each) => sum + each, line * 1.25)
  // a list that is little too long for its page is set closer, before a few entries stand alone on the next
  const [gaps = LOOSE] = [LOOSE, CLOSE].filter((each) => heightOf(each) <= height - margin.top - margin.bottom)
  return (
    <View style={{marginTop: common.top ? 0 : half}}>
      <Text style={{...section, marginBottom: line * 1.25}} {...unbroken}>
        {title}
      </Text>
      {entries.map(({id, depth, number, text, page, href}, index) => {
        const style = depth === 1 ? entry : subentry
        const left = numbered ? widths(depth) : (depth - 1) * line
        const width = NUMBERS[Math.min(depth, NUMBERS.length) - 1] ?? 0
        return (
          <View
            key={id}
            style={{
              flexDirection: 'row',
              marginTop: index === 0 ? 0 : depth === 1 ? half * gaps.section : gaps.below,
              paddingLeft: left,
            }}
          >
            {numbered ? (
              <Text {...link(href)} style={{...style, width}}>
                {number ?? ''}
              </Text>
            ) : null}
            <View style={{flex: 1, flexDirection: 'row', alignItems: 'flex-end'}}>
              <Text {...link(href)} style={{...style, flexShrink: 1}} {...unbroken}>
                {text}
              </Text>
              <Text style={{...style, ...leader, color: common.tokens.colours.muted.rgb}} {...flow({artifact: true})}>
                {DOTS}
              </Text>
            </View>
            <View style={{width: FOLIO, justifyContent: 'flex-end'}}>
              <Text style={{...style, textAlign: 'right'}}>{page}</Text>
            </View>
          </View>
        )
      })}
    </View>
  )
}

/** Dots that lead to a folio, as many as there is room for: they stand below each other from line to line. */
const DOTS = '.\u200b'.repeat(120)

const leader = {
  flexGrow: 1,
  flexBasis: 12,
  marginLeft: 4,
  maxLines: 1,
  textAlign: 'right' as const,
  fontWeight: 400,
  letterSpacing: 2.5,
}

/** Give how far the numbers of a level stand in: where the words of the level above begin. */
const widths = (depth: number): number => NUMBERS.slice(0, depth - 1).reduce((sum, width) => sum + width, 0)
