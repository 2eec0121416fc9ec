import {Text, View} from '@react-pdf/renderer'
import type {ReactElement, ReactNode} from 'react'

/** Width of the numbers in the margin with the space behind them, pt. */
const NUMBER = 40

interface NumberedProps {
  number: string | undefined
  style: object
  /** Whether the number stands in the margin; otherwise it stands before the words. */
  hung: boolean
  children: ReactNode
}

/** Sets words behind their number. */
export const Numbered = ({number, style, hung, children}: NumberedProps): ReactElement =>
  number === undefined ? (
    <View>{children}</View>
  ) : (
    <View style={{flexDirection: 'row', ...(hung ? {marginLeft: -NUMBER} : {})}}>
      <Text style={{...style, ...(hung ? {width: NUMBER} : {marginRight: NUMBER / 4})}}>{number}</Text>
      <View style={{flex: 1}}>{children}</View>
    </View>
  )
