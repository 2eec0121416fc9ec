import {Text} from '@react-pdf/renderer'
import type {Slots} from 'offprint/template'
import {Box} from './Box.js'
import {colour} from './tokens.js'
import {typeOf} from './type.js'

/** Sets a box beside the argument, its number and title in the margin. */
export const Callout: Slots['callout'] = ({label: name, title, children, ...common}) => {
  const {label} = typeOf(common.tokens)
  const aside = [
    name ? (
      <Text key="label" style={label}>
        {name}
      </Text>
    ) : null,
    title ? (
      <Text key="title" style={{...label, color: colour.ink}}>
        {title}
      </Text>
    ) : null,
  ]
  return (
    <Box {...common} aside={name || title ? aside : undefined}>
      {children}
    </Box>
  )
}
