import {Text} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import {Box} from './Box.js'
import type {Slots} from './contract.js'

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
      <Text key="title" style={{...label, color: common.tokens.colours.ink.rgb}}>
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
