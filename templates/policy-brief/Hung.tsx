import {View} from '@react-pdf/renderer'
import {type Common, flow} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import {GUTTER, OUTER} from './tokens.js'
import {HALF} from './type.js'

/** Width of what hangs in the margin of the page, its gutter included; 0 inside another block. */
export const hangOf = ({geometry, nested}: Pick<Common, 'geometry' | 'nested'>): number =>
  nested ? 0 : geometry.margin.left - OUTER

interface HungProps extends Pick<Common, 'geometry' | 'nested' | 'measure'> {
  /** What stands in the margin. */
  aside?: ReactNode
  children: ReactNode
  style?: object
}

/** Sets text with something in the margin beside it; inside another block, above it. */
export function Hung({aside, children, style, ...common}: HungProps): ReactElement {
  const hang = hangOf(common)
  if (hang === 0) {
    return (
      <View style={{...style}}>
        {aside ? (
          <View style={{marginBottom: HALF / 2}} {...flow({whole: true, keepWithNext: true})}>
            {aside}
          </View>
        ) : null}
        <View>{children}</View>
      </View>
    )
  }
  return (
    <View style={{flexDirection: 'row', ...style, marginLeft: -hang}}>
      <View style={{width: hang - GUTTER, marginRight: GUTTER}}>{aside}</View>
      <View style={{width: common.measure}}>{children}</View>
    </View>
  )
}
