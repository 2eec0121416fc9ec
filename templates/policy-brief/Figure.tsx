import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {CaptionFoot, CaptionHead, hasHead} from './Caption.js'
import {Hung} from './Hung.js'
import {colour} from './tokens.js'
import {HALF, LINE} from './type.js'

/** Sets a picture under a thin rule, with what it shows in the margin and its source below it. */
export const Figure: Slots['figure'] = ({caption, picture, ...common}) => {
  const rule = {borderTopWidth: 0.5, borderColor: colour.accent, paddingTop: HALF}
  const style = {marginTop: common.top ? 0 : LINE * 1.5, marginBottom: HALF, ...rule}
  return (
    <Hung {...common} style={style} aside={hasHead(caption) ? <CaptionHead {...caption} /> : undefined}>
      <View>{picture}</View>
      <CaptionFoot caption={caption} strings={common.strings} />
    </Hung>
  )
}
