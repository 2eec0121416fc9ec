import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {CaptionFoot, CaptionHead, hasHead} from './Caption.js'
import {Hung} from './Hung.js'
import {HALF, LINE, parts} from './type.js'

/** Sets a picture under a thin rule, with what it shows in the margin and its source below it. */
export const Figure: Slots['figure'] = ({caption, picture, ...common}) => {
  const style = {marginTop: common.top ? 0 : LINE * 1.5, ...parts, paddingBottom: HALF}
  return (
    <Hung {...common} style={style} aside={hasHead(caption) ? <CaptionHead {...caption} /> : undefined}>
      <View>{picture}</View>
      <CaptionFoot caption={caption} strings={common.strings} />
    </Hung>
  )
}
