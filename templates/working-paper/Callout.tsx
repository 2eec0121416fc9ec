import {Text} from '@react-pdf/renderer'
import {typeOf} from 'offprint/template'
import {unbroken} from '../policy-brief/unbroken.js'
import type {Slots} from './contract.js'
import {Panel} from './Panel.js'

/** Sets a box beside the argument: its number, and its title below that. */
export const Callout: Slots['callout'] = ({label, title, children, ...common}) => {
  const {part, subsection} = typeOf(common.tokens)
  const head = [
    label ? (
      <Text key="label" style={part}>
        {label}
      </Text>
    ) : null,
    title ? (
      <Text key="title" style={subsection} {...unbroken}>
        {title}
      </Text>
    ) : null,
  ]
  return (
    <Panel {...common} head={label || title ? head : undefined}>
      {children}
    </Panel>
  )
}
