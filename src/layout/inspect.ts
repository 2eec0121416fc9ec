/** Looks through what was made before it is measured: what cannot be set is told with its slot and component. */

import type {VFile} from 'vfile'
import {isColour} from '../colour/known.js'
import {type Fonts, weightOf} from '../fonts/index.js'
import {nearest} from '../message.js'
import {TemplateFault, tellFault} from '../template/fault.js'
import {SlotFrame} from '../template/slot.js'
import {nodesFault} from './failure.js'
import {type Fiber, isText, stackOf} from './fibers.js'
import type {Instance} from './render.js'

/** Elements that text may stand in. */
const ofText: ReadonlySet<unknown> = new Set(['TEXT', 'TSPAN', 'LINK', 'NOTE'])

/** Look through a tree, and report weights and styles of which another is set on `file`. Throws `TemplateFault`. */
export function inspect(root: Fiber, fonts: Fonts, file: VFile): void {
  const families = new Set(fonts.faces.map(({family}) => family.toLowerCase()))
  const visit = (fiber: Fiber, family: unknown, parent: unknown): void => {
    for (let at: Fiber | null = fiber; at; at = at.sibling) {
      if (at.stateNode instanceof SlotFrame) {
        const fault = nodesFault(at.stateNode, at)
        if (fault) throw fault
      }
      if (isText(at)) checkText(at, family, parent, fonts)
      if (!at.child && typeof at.type !== 'string') continue
      let [own, kind] = [family, parent]
      if (typeof at.type === 'string') {
        kind = at.type
        own = checkStyle(at, fonts, families, file) ?? family
      }
      if (at.child) visit(at.child, own, kind)
    }
  }
  visit(root, undefined, undefined)
}

/** Look at a text: there is somewhere to set it, and something to set it in. */
function checkText(fiber: Fiber, family: unknown, parent: unknown, {faces}: Fonts): void {
  const text = String(fiber.memoizedProps)
  if (!ofText.has(parent)) {
    if (text.trim() === '') return
    throw faultAt(fiber, 'template-slot', `unexpected text "${shortened(text)}" in a ${nameOf(parent)}`, 'it in a Text')
  }
  if (family === undefined && text !== '') {
    const known = [...new Set(faces.map(({family}) => family))].join(', ')
    const found = `unexpected text "${shortened(text)}" without a fontFamily`
    throw faultAt(fiber, 'template-font', found, `one of ${known}`)
  }
}

/** Look at the style of an element and give the family that it sets. */
function checkStyle(fiber: Fiber, fonts: Fonts, families: ReadonlySet<string>, file: VFile): unknown {
  const {style, props = {}} = fiber.stateNode as Instance
  let family: unknown
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'number' && !Number.isFinite(value)) throw wrongValue(fiber, name, value)
  }
  for (const one of [style].flat(9) as (Record<string, unknown> | undefined | null | false)[]) {
    if (!one) continue
    for (const name in one) {
      const value = one[name]
      if (typeof value === 'number') {
        if (!Number.isFinite(value) || (value <= 0 && positive.has(name))) throw wrongValue(fiber, name, value)
      } else if (typeof value === 'string') {
        if (/NaN|undefined|Infinity/.test(value) && name !== 'fontFamily') throw wrongValue(fiber, name, value)
        if (/colou?r$/i.test(name) && !isColour(value)) throw wrongColour(fiber, name, value)
      }
    }
    if (one.fontFamily !== undefined) {
      family = checkFamily(fiber, one.fontFamily, fonts, families)
      if (one.fontWeight !== undefined || one.fontStyle !== undefined) checkFace(fiber, one, fonts, file)
    }
    if (one.fontFeatureSettings !== undefined) checkFeatures(fiber, one.fontFeatureSettings)
    if (one.transform !== undefined) checkTransform(fiber, one.transform)
  }
  return family
}

/** Lengths without which nothing can be set. */
const positive: ReadonlySet<string> = new Set(['fontSize', 'lineHeight'])

function wrongValue(fiber: Fiber, name: string, value: unknown): TemplateFault {
  const found = `unexpected ${name}: ${value} in the style of a ${nameOf(fiber.type)}`
  return faultAt(fiber, 'template-style', found, positive.has(name) ? 'a number above 0' : 'a finite number')
}

function wrongColour(fiber: Fiber, name: string, value: string): TemplateFault {
  const found = `unexpected ${name}: "${value}" in the style of a ${nameOf(fiber.type)}`
  return faultAt(fiber, 'template-style', found, 'a colour as #rrggbb, best one of tokens.colours')
}

/** Features of fonts are a list of their tags, or tags with numbers. */
function checkFeatures(fiber: Fiber, features: unknown): void {
  const tags = Array.isArray(features)
    ? features
    : typeof features === 'object' && features
      ? Object.keys(features)
      : [features]
  const wrong = tags.find((tag) => typeof tag !== 'string' || !/^[ -~]{4}$/.test(tag))
  if (wrong === undefined) return
  const found = `unexpected fontFeatureSettings: ${JSON.stringify(wrong)} in the style of a ${nameOf(fiber.type)}`
  throw faultAt(fiber, 'template-style', found, "a list of tags of four letters, such as ['lnum', 'tnum']")
}

/** A list of what React-PDF turns, moves and stretches with; anything else it prints when it paints, or fails of. */
const turns =
  /^\s*((rotate|translate|scale|skew)[XY]?|matrix)\([^()]+\)(\s*,?\s*((rotate|translate|scale|skew)[XY]?|matrix)\([^()]+\))*\s*$/

function checkTransform(fiber: Fiber, transform: unknown): void {
  if (typeof transform === 'string' && turns.test(transform)) return
  const found = `unexpected transform: ${JSON.stringify(transform)} in the style of a ${nameOf(fiber.type)}`
  throw faultAt(fiber, 'template-style', found, "a list of turns and moves, such as 'rotate(90deg)'")
}

/** Look for a family among the faces of the template. */
function checkFamily(fiber: Fiber, asked: unknown, {faces}: Fonts, families: ReadonlySet<string>): unknown {
  for (const family of [asked].flat()) {
    if (typeof family === 'string' && families.has(family.toLowerCase())) continue
    const known = [...new Set(faces.map((face) => face.family))]
    const near = typeof family === 'string' ? nearest(family, known) : undefined
    const expected = `one of ${known.join(', ')}`
    const fault = `unexpected fontFamily: ${JSON.stringify(family)} in the style of a ${nameOf(fiber.type)}`
    throw faultAt(fiber, 'template-font', fault, expected, near && `did you mean ${near}?`)
  }
  return asked
}

/** Look for the weight and style that are asked of a family, and say what is set in their place. */
function checkFace(fiber: Fiber, asked: Record<string, unknown>, fonts: Fonts, file: VFile): void {
  const family = String([asked.fontFamily].flat()[0])
  const style = /italic|oblique/.test(String(asked.fontStyle)) ? 'italic' : 'normal'
  const weight = weightOf(asked.fontWeight as number | string | undefined)
  const face = fonts.find({family, weight, style})
  if (!face || (face.weight === weight && face.style === style)) return
  const nameOf = (one: {weight: number; style: string}): string =>
    `${one.weight}${one.style === 'italic' ? ' italic' : ''}`
  const known = fonts.faces.filter((one) => one.family === face.family).map(nameOf)
  const found = `unexpected ${face.family} in ${nameOf({weight, style})}`
  const fault = faultAt(fiber, 'template-face', found, `one of ${known.join(', ')}`, `${nameOf(face)} is set`)
  const isTold = file.messages.some(({ruleId, reason}) => ruleId === fault.rule && reason.startsWith(`${found} `))
  if (!isTold) tellFault(fault, file)
}

/** Make a fault of an element: what was found in it, and what was expected. */
export function faultAt(fiber: Fiber, rule: TemplateFault['rule'], found: string, expected: string, mend?: string) {
  const stack = stackOf(fiber)
  const [frame] = stack
  const slot = stack.find((one) => 'slot' in one)?.slot
  const inComponent = frame && 'component' in frame ? ` in ${frame.component}` : ''
  const inSlot = slot === undefined ? '' : ` in the slot ${slot}`
  const reason = `${found}${inComponent}${inSlot}, expected ${expected}`
  return new TemplateFault(reason, {rule, stack, ...(mend ? {mend} : {})})
}

/** Name an element of react-pdf as templates do. */
export const nameOf = (type: unknown): string => {
  const [first = '', ...rest] = String(type)
  return first + rest.join('').toLowerCase()
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
