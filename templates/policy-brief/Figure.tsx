import {View} from '@react-pdf/renderer'
import {CaptionFoot, CaptionHead, hasHead} from './Caption.js'
import type {Slots} from './contract.js'
import {Hung} from './Hung.js'
import {spacesOf} from './spaces.js'

/**
 * Sets a picture under a thin rule, with what it shows in the margin and its source below it. Over the whole page, what
 * it shows stands above it; in the margin, it changes places with its caption.
 */
export const Figure: Slots['figure'] = ({caption, picture, span, ...common}) => {
  const {apart, half, parts} = spacesOf(common.tokens)
  const style = {marginTop: common.top ? 0 : apart, ...parts, paddingBottom: half}
  const head = hasHead(caption) ? <CaptionHead {...caption} tokens={common.tokens} /> : undefined
  const foot = <CaptionFoot caption={caption} strings={common.strings} tokens={common.tokens} />
  if (span === 'page') {
    return (
      <View style={{...style, marginLeft: -common.hang}}>
        {head ? <View style={{marginBottom: half}}>{head}</View> : null}
        <View>{picture}</View>
        {foot}
      </View>
    )
  }
  if (span === 'margin') {
    return (
      <Hung {...common} style={style} aside={picture}>
        {head}
        {foot}
      </Hung>
    )
  }
  return (
    <Hung {...common} style={style} aside={head}>
      <View>{picture}</View>
      {foot}
    </Hung>
  )
}
