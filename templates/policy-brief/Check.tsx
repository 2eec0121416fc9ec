import {View} from '@react-pdf/renderer'
import type {Tokens} from 'offprint/template'
import type {ReactElement} from 'react'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

const SIDE = 7

/** Draws the box of a task: empty, or filled when it is done. */
export const Check = ({done, tokens}: {done: boolean; tokens: Tokens}): ReactElement => (
  <View style={{height: typeOf(tokens).line, justifyContent: 'center'}}>
    <View
      {...alternative(done)}
      style={{width: SIDE, height: SIDE, borderWidth: 0.75, borderColor: colour.accent, ...(done ? filled : {})}}
    />
  </View>
)

/** What stands for the box where it is not seen. */
const alternative = (done: boolean): object => ({alt: done ? '☑' : '☐'})

const filled = {backgroundColor: colour.accent}
