import {View} from '@react-pdf/renderer'
import type {ReactElement, ReactNode} from 'react'
import {DataTable as BriefTable} from '../policy-brief/DataTable.js'
import {Figure as BriefFigure} from '../policy-brief/Figure.js'
import {spacesOf} from '../policy-brief/spaces.js'
import type {Common, Slots} from './contract.js'

/** Sets a figure as briefs do, but a line from the text below it: here no space of a paragraph adds to its own. */
export const Figure: Slots['figure'] = (props) => apart(props, BriefFigure({...props, top: true}))

/** Sets a table as briefs do, but a line from the text below it. */
export const DataTable: Slots['dataTable'] = (props) => apart(props, BriefTable({...props, top: true}))

function apart({top, nested, tokens}: Common, exhibit: ReactNode): ReactElement {
  const {apart: above, half} = spacesOf(tokens)
  return <View style={{marginTop: top ? 0 : above, paddingBottom: top || nested ? 0 : half}}>{exhibit}</View>
}
