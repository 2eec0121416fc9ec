import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import type {Brief} from '../../src/brief.js'
import {compose} from '../../src/compose/index.js'
import {openFonts} from '../../src/fonts/index.js'
import type {Flow, FlowBlock} from '../../src/pages.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {chartsOf} from './kitchen-sink.js'

export const fonts = await openFonts(policyBrief.faces, fileURLToPath(new URL('../../assets/fonts', import.meta.url)))

/** Dress a brief in the template `policy-brief`: its flow, and what was reported. */
export function dressed(brief: Brief, template = policyBrief): {flow: Flow; file: VFile; blocks: FlowBlock[]} {
  const file = new VFile({path: 'brief.md'})
  const flow = compose(brief, chartsOf(brief), template, fonts, file)
  return {flow, file, blocks: flow.blocks.filter(({id}) => id !== 'closing matter')}
}

/** Give what was reported: rule and reason. */
export const messagesOf = (file: VFile): string[] => file.messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)
