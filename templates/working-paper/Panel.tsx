import {View} from '@react-pdf/renderer'
import {flow, ruled} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import {spacesOf} from '../policy-brief/spaces.js'
import type {Common} from './contract.js'

/** How far the ground of a panel reaches beyond the words on it, so that these keep the edges of the text, pt. */
const OVERHANG = 14

interface PanelProps extends Common {
  head?: ReactNode
  children: ReactNode
}

/** Sets a box on a ground that reaches a little over the edges of the text, its title above; inside another, between rules. */
export function Panel({head, children, nested, top, tokens}: PanelProps): ReactElement {
  const {apart, half, line} = spacesOf(tokens)
  const ground = {
    backgroundColor: tokens.colours.tint.rgb,
    marginHorizontal: -OVERHANG,
    paddingHorizontal: OVERHANG,
    paddingTop: line,
    paddingBottom: line,
    ...ruled(tokens.rules.heavy, 'Top'),
  }
  const rules = {...ruled(tokens.rules.box, 'Top', 'Bottom'), paddingVertical: half}
  return (
    <View style={{marginTop: top ? 0 : apart, marginBottom: top ? 0 : line, ...(nested ? rules : ground)}}>
      {head ? (
        <View style={{marginBottom: half}} {...flow({whole: true, keepWithNext: true})}>
          {head}
        </View>
      ) : null}
      <View>{children}</View>
    </View>
  )
}
