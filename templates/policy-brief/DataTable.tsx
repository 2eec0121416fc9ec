import {View} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {CaptionFoot, CaptionHead, hasHead} from './Caption.js'
import {Hung} from './Hung.js'
import {HALF, LINE} from './type.js'

/** From the upper rule of a table to the first line of its head, pt: there the caption begins. */
const HEAD = 4.5

/** Sets a table with what it shows in the margin and its source below it. */
export const DataTable: Slots['dataTable'] = ({caption, grid, ...common}) => {
  const style = {marginTop: common.top ? 0 : LINE * 1.5, paddingBottom: HALF}
  return (
    <Hung
      {...common}
      style={style}
      aside={
        hasHead(caption) ? (
          <View style={{paddingTop: common.nested ? 0 : HEAD}}>
            <CaptionHead {...caption} />
          </View>
        ) : undefined
      }
    >
      <View>{grid}</View>
      <CaptionFoot caption={caption} strings={common.strings} />
    </Hung>
  )
}
