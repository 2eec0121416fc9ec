import {expect, test} from 'vitest'
import {type MeasuredBlock, paginate} from '../../src/layout/paginate.js'
import type {FlowHints, LaidNode} from '../../src/pages.js'
import {block, lines, listing, picture, stack, text, twoColumns, withMargin, words} from './nodes.js'

/** Documents that are tried on each kind of page. */
const MANY = 120

interface Made {
  blocks: MeasuredBlock[]
  notes: Map<string, LaidNode>
  /** Every line, and the names of floats in their order. */
  said: string[]
  floats: string[]
}

/** Make a document of every kind of block, always the same for a number. */
function documentOf(seed: number): Made {
  let state = seed
  const pick = (most: number): number => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * most)
  }
  const made: Made = {blocks: [], notes: new Map(), said: [], floats: []}
  const add = (node: LaidNode, hints: FlowHints = {}): void => {
    made.blocks.push(block(node, pick(15), hints))
  }
  const across = (): FlowHints => (pick(3) === 0 ? {across: true} : {})
  const written = (name: string, most: number): string[] => {
    const own = lines(name, 1 + pick(most))
    made.said.push(...own)
    return own
  }
  const calling = (own: string[]): string[] =>
    own.map((line) => {
      if (pick(14) > 0) return line
      const id = `n${made.notes.size}.`
      made.notes.set(id, text(written(id, 4)))
      return `${line}^${id}`
    })
  const kinds: ((name: string) => void)[] = [
    (name) => add(text(calling(written(name, 14)))),
    (name) => add(text(calling(written(name, 9)))),
    (name) => add(text(written(name, 1)), {keepWithNext: true, ...across()}),
    (name) => add(stack([text(calling(written(name, 10)))], {}, 7), {whole: true, ...across()}),
    (name) =>
      add(
        stack(
          written(name, 30).map((word) => text([word])),
          {table: true},
        ),
        across(),
      ),
    (name) => {
      made.floats.push(`${name}1`)
      add(stack([text(written(name, 1)), picture(10 + pick(90))]), {whole: true, float: true, ...across()})
    },
    (name) => {
      const own = written(name, 4)
      add({...text(own), box: {top: 0, left: 0, width: 40, height: own.length * 10}}, {whole: true, aside: true})
    },
  ]
  for (let index = 0, count = 4 + pick(40); index < count; index++) kinds[pick(kinds.length)]?.(`b${index}.`)
  return made
}

test.each([
  ['one column and a margin', withMargin],
  ['two columns', twoColumns],
  ['two columns on a grid', {...twoColumns, grid: 10}],
])('%s hold every line once, nothing over something else, floats in order', (_, page) => {
  for (let seed = 1; seed <= MANY; seed++) {
    const {blocks, notes, said, floats} = documentOf(seed)
    const {pages} = paginate({blocks, notes}, page)
    const found = pages.map(({nodes}) => words([listing(nodes)]).filter((word) => word !== '[picture]'))
    expect(found.flat().sort(), `document ${seed}`).toEqual([...said].sort())
    const order = floats.map((name) => found.findIndex((lines) => lines.includes(name)))
    expect(order, `floats of document ${seed}`).toEqual([...order].sort((a, b) => a - b))
    for (const {nodes} of pages) expect(overlaps(nodes), `document ${seed}`).toEqual([])
    for (const {nodes} of pages) expect(Math.max(...nodes.map(bottomOf))).toBeLessThan(180.3)
  }
})

const bottomOf = ({box}: LaidNode): number => (box ? box.top + box.height : 0)

/** List what lies over something else. */
function overlaps(nodes: LaidNode[]): string[][] {
  const meets = (from: number, to: number, other: number, end: number): boolean => from < end - 0.1 && other < to - 0.1
  return nodes.flatMap((one, index) =>
    nodes.slice(index + 1).flatMap((other) => {
      const [a, b] = [one.box, other.box]
      if (!a || !b) return []
      const beside = meets(a.left, a.left + a.width, b.left, b.left + b.width)
      return beside && meets(a.top, a.top + a.height, b.top, b.top + b.height) ? [listing([one, other])] : []
    }),
  )
}
