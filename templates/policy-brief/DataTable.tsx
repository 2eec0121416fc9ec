import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {CaptionFoot, CaptionHead, hasHead} from './Caption.js'
import {Hung} from './Hung.js'
import {HALF, LINE} from './type.js'

/** Sets a table with what it shows in the margin and its source below it. */
export const DataTable: Slots['dataTable'] = ({caption, grid, ...common}) => {
  const style = {marginTop: common.top ? 0 : LINE * 1.5, marginBottom: HALF}
  return (
    <Hung {...common} style={style} aside={hasHead(caption) ? <CaptionHead {...caption} /> : undefined}>
      <View>{grid}</View>
      <CaptionFoot caption={caption} strings={common.strings} />
    </Hung>
  )
}
