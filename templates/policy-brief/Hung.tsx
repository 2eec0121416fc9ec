import {View} from '@react-pdf/renderer'
import {flow} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import type {Common} from './contract.js'
import {spacesOf} from './spaces.js'

interface HungProps extends Pick<Common, 'hang' | 'tokens' | 'measure'> {
  /** What stands in the margin. */
  aside?: ReactNode
  children: ReactNode
  style?: object
}

/** Sets text with something in the margin beside it; where nothing may hang, above it. */
export function Hung({aside, children, style, ...common}: HungProps): ReactElement {
  const {hang, tokens} = common
  if (hang === 0) {
    return (
      <View style={{...style}}>
        {aside ? (
          <View style={{marginBottom: spacesOf(tokens).half / 2}} {...flow({whole: true, keepWithNext: true})}>
            {aside}
          </View>
        ) : null}
        <View>{children}</View>
      </View>
    )
  }
  const gutter = tokens.page.aside?.gutter ?? 0
  return (
    <View style={{flexDirection: 'row', ...style, marginLeft: -hang}}>
      <View style={{width: hang - gutter, marginRight: gutter}}>{aside}</View>
      <View style={{width: common.measure}}>{children}</View>
    </View>
  )
}
