import type {Range, Ranges, Tokens} from '../template/index.js'

/** What a page budget may change. */
type Ranged = Exclude<keyof Ranges, 'lastPage' | 'table'>

/** How a token that has a range is read and set; `step` is the finest difference that is made. */
interface Dial {
  of(tokens: Tokens): number
  set(tokens: Tokens, value: number): Tokens
  step: number
}

const dials: Record<Ranged, Dial> = {
  space: {of: ({space}) => space, set: (tokens, space) => ({...tokens, space}), step: 0.05},
  gutter: {
    of: ({columns}) => columns.gutter,
    set: (tokens, gutter) => ({...tokens, columns: {...tokens.columns, gutter}}),
    // charts are drawn again for each width of their column
    step: 2,
  },
  leading: {
    of: ({text}) => text.leading,
    set: (tokens, leading) => ({...tokens, text: {...tokens.text, leading}}),
    step: 0.05,
  },
  figureHeight: {
    of: (tokens) => tokens.figureHeight,
    set: (tokens, figureHeight) => ({...tokens, figureHeight}),
    step: 0.05,
  },
  size: {of: ({text}) => text.size, set: (tokens, size) => ({...tokens, text: {...tokens.text, size}}), step: 0.05},
}

/** What is changed first, and what next when that is used up: from what readers notice least. */
const order: Ranged[][] = [['space', 'gutter'], ['leading'], ['figureHeight'], ['size']]

/**
 * Give tokens moved by `t` through their ranges: −1 makes a brief as short as they allow, 1 as long, 0 as designed.
 * Each step of the order has an equal part of the way.
 */
export function tokensAt(t: number, designed: Tokens): Tokens {
  const steps = order.map((names) => names.filter((name) => designed.ranges[name])).filter((names) => names.length > 0)
  const way = Math.abs(t) * steps.length
  return steps.reduce((tokens, names, index) => {
    const share = Math.min(1, Math.max(0, way - index))
    return names.reduce((moved, name) => turned(moved, name, Math.sign(t) * share), tokens)
  }, designed)
}

function turned(tokens: Tokens, name: Ranged, share: number): Tokens {
  const {of, set, step} = dials[name]
  const [least, most] = tokens.ranges[name] as Range
  const from = of(tokens)
  const to = share < 0 ? Math.min(from, least) : Math.max(from, most)
  const value = from + (to - from) * Math.abs(share)
  const even = Math.abs(share) === 1 ? to : Number((Math.round(value / step) * step).toFixed(3))
  return even === from ? tokens : set(tokens, even)
}

/** Name the tokens that differ from those designed, with their values, in the order in which they are changed. */
export function changesOf(tokens: Tokens, designed: Tokens): {name: Ranged; value: number}[] {
  return order.flat().flatMap((name) => {
    const value = dials[name].of(tokens)
    return value === dials[name].of(designed) ? [] : [{name, value}]
  })
}
