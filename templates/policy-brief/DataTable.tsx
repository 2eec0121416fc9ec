import {View} from '@react-pdf/renderer'
import {flow} from 'offprint/template'
import {CaptionFoot, CaptionHead, hasHead} from './Caption.js'
import type {Slots} from './contract.js'
import {Hung} from './Hung.js'
import {spacesOf} from './spaces.js'

/** From the upper rule of a table to the first line of its head, pt: there the caption begins. */
const HEAD = 4.5

/** Sets a table with what it shows in the margin, or above it when it reaches over the page, and its source below it. */
export const DataTable: Slots['dataTable'] = ({caption, grid, span, ...common}) => {
  const {apart, half} = spacesOf(common.tokens)
  const style = {marginTop: common.top ? 0 : apart, paddingBottom: half}
  if (span === 'page') {
    return (
      <View style={{...style, marginLeft: -common.hang}}>
        {hasHead(caption) ? (
          <View style={{marginBottom: half}} {...flow({whole: true, keepWithNext: true})}>
            <CaptionHead {...caption} tokens={common.tokens} />
          </View>
        ) : null}
        <View>{grid}</View>
        <CaptionFoot caption={caption} strings={common.strings} tokens={common.tokens} />
      </View>
    )
  }
  return (
    <Hung
      {...common}
      style={style}
      aside={
        hasHead(caption) ? (
          <View style={{paddingTop: common.hang === 0 ? 0 : HEAD}}>
            <CaptionHead {...caption} tokens={common.tokens} />
          </View>
        ) : undefined
      }
    >
      <View>{grid}</View>
      <CaptionFoot caption={caption} strings={common.strings} tokens={common.tokens} />
    </Hung>
  )
}
