import type {Rule} from '../../rules/index.js'
import {element} from './element.js'

/** Make the id of a rule, which unfolds to what the rule says; the texts are loaded with the first. */
export function explanation(id: string): HTMLDetailsElement {
  const details = element('details', {class: 'rule'}, element('summary', {}, id))
  details.addEventListener('toggle', async () => {
    if (!details.open || details.childElementCount > 1) return
    const {rules} = await import('../../rules/index.js')
    const rule = (rules as Record<string, Rule>)[id]
    if (rule && details.childElementCount === 1) details.append(...textOf(rule))
  })
  return details
}

function textOf({says, why, mend, example}: Rule): HTMLElement[] {
  const text = (words: string): HTMLElement => element('p', {}, words.trim())
  const code = (words: string): HTMLElement => element('pre', {tabindex: 0}, words.trim())
  return [
    element('p', {class: 'says'}, says),
    text(why),
    text(mend),
    element('p', {class: 'quiet'}, 'Instead of'),
    code(example.bad),
    element('p', {class: 'quiet'}, 'write'),
    code(example.good),
  ]
}
