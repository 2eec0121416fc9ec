import {View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {colour} from './tokens.js'
import {LINE} from './type.js'

const SIDE = 7

/** Draws the box of a task: empty, or filled when it is done. */
export const Check = ({done}: {done: boolean}): ReactElement => (
  <View style={{height: LINE, justifyContent: 'center'}}>
    <View
      {...alternative(done)}
      style={{width: SIDE, height: SIDE, borderWidth: 0.75, borderColor: colour.accent, ...(done ? filled : {})}}
    />
  </View>
)

/** What stands for the box where it is not seen. */
const alternative = (done: boolean): object => ({alt: done ? '☑' : '☐'})

const filled = {backgroundColor: colour.accent}
