import {View} from '@react-pdf/renderer'
import {ruled} from 'offprint/template'
import type {ReactElement, ReactNode} from 'react'
import type {Common} from './contract.js'
import {Hung} from './Hung.js'
import {spacesOf} from './spaces.js'

/** How far the ground of a box reaches beyond the words on it, so that these keep the edges of the page, pt. */
const OVERHANG = 12

/** Puts a label on the base line of the text beside it, pt. */
const BASE = 1.5

interface BoxProps extends Common {
  /** What names the box, in the margin. */
  aside?: ReactNode
  children: ReactNode
}

/** Sets a block on a ground that reaches from margin to margin; inside another block, between two rules. */
export function Box({aside, children, ...common}: BoxProps): ReactElement {
  const {hang, tokens} = common
  const {half, line, apart} = spacesOf(tokens)
  const rules = {...ruled(tokens.rules.box, 'Top', 'Bottom'), paddingVertical: half}
  const ground = {
    backgroundColor: tokens.colours.tint.rgb,
    marginLeft: -hang - OVERHANG,
    marginRight: -OVERHANG,
    paddingLeft: OVERHANG + hang,
    paddingVertical: line,
  }
  return (
    <View style={{marginTop: common.top ? 0 : apart, marginBottom: half, ...(hang === 0 ? rules : ground)}}>
      <Hung {...common} aside={aside ? <View style={hang === 0 ? {} : {paddingTop: BASE}}>{aside}</View> : undefined}>
        {children}
      </Hung>
    </View>
  )
}
