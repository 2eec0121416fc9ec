import {View} from '@react-pdf/renderer'
import {ruled} from 'offprint/template'
import type {ReactElement} from 'react'
import type {Tokens} from './contract.js'
import {spacesOf} from './spaces.js'

const SIDE = 7

/** Draws the box of a task: empty, or filled when it is done. */
export const Check = ({done, tokens}: {done: boolean; tokens: Tokens}): ReactElement => (
  <View style={{height: spacesOf(tokens).line, justifyContent: 'center'}}>
    <View
      {...alternative(done)}
      style={{
        width: SIDE,
        height: SIDE,
        ...ruled(tokens.rules.box),
        ...(done ? {backgroundColor: tokens.rules.box.colour} : {}),
      }}
    />
  </View>
)

/** What stands for the box where it is not seen. */
const alternative = (done: boolean): object => ({alt: done ? '☑' : '☐'})
