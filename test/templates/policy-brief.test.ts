import {VFile} from 'vfile'
import {describe, expect, test, vi} from 'vitest'
import type {Brief, PageFormat} from '../../src/brief.js'
import {layout} from '../../src/layout/index.js'
import type {LaidNode} from '../../src/pages.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {dressed, fonts, messagesOf} from '../compose/dressed.js'
import {type Instance, instancesOf, nodesIn, wordsIn} from '../compose/instances.js'
import {blocks, briefOf, meta, types} from '../compose/kitchen-sink.js'

const outline = [{id: 'b0', depth: 1, text: 'A section'}]
const definition = {
  type: 'footnoteDefinition' as const,
  identifier: 'a',
  children: [blocks.paragraph],
}
const everything = (format: PageFormat): Brief =>
  briefOf(
    types.map((type) => blocks[type]),
    {meta: {...meta, format}, outline, notes: [{id: 'note-1', number: 1, definition}]},
  )
const bare: Brief = briefOf([blocks.paragraph], {
  meta: {
    title: 'Only a title',
    language: 'en',
    authors: [],
    keywords: [],
    funders: [],
    template: 'policy-brief',
    format: 'A4',
  },
})

/** Every node of a brief: opening, blocks, notes and the furniture of two pages. */
function nodesOf(brief: Brief): Instance[] {
  const {flow} = dressed(brief)
  const furniture = [1, 2].map((number) => flow.furniture({number, count: 2, section: 'A section', first: 1}))
  const blocks = [...flow.blocks, ...flow.notes.values()].map(({element}) => element)
  const elements = [flow.opening, ...blocks, ...furniture]
  return elements.flatMap((element) => instancesOf(element))
}

describe('each slot makes exactly one node', () => {
  const inBox = (type: (typeof types)[number]): Brief =>
    briefOf([{...blocks.callout, children: [{...blocks[type], data: {id: 'b0'}}] as never}])

  test.each(types)('%s, on the page and in a box', (type) => {
    const alone = briefOf([blocks[type]], {outline})
    expect(dressed(alone).blocks.flatMap(({element}) => instancesOf(element))).toHaveLength(1)
    expect(dressed(inBox(type)).blocks.flatMap(({element}) => instancesOf(element))).toHaveLength(1)
  })

  test.each([
    ['everything', everything('A4')],
    ['a title alone', bare],
  ])('opening, closing, notes and furniture of %s', (_, brief) => {
    expect(nodesOf(brief)).toHaveLength(1 + brief.body.length + 1 + brief.notes.length + 2)
  })
})

describe('the type', () => {
  /** The styles of all texts, each with what it has from those around it, and the ground below it. */
  const styles = (node: Instance, around: Record<string, unknown> = {}, ground = '#ffffff'): Style[] => {
    const below = String(node.style.backgroundColor ?? ground)
    const style = {...around, ...node.style}
    const own = node.type === 'TEXT' ? [{style, ground: below, own: node.style}] : []
    const inherited = Object.fromEntries(
      Object.entries(style).filter(([name]) => /^(font|color|lineHeight)/.test(name)),
    )
    return [...own, ...node.children.flatMap((child) => styles(child, inherited, below))]
  }
  interface Style {
    style: Record<string, unknown>
    own: Record<string, unknown>
    ground: string
  }
  const all = nodesOf(everything('A4')).flatMap((node) => styles(node))

  test('is set in faces that the template has', () => {
    const known = policyBrief.faces.map(({family, weight, style}) => `${family} ${weight} ${style}`)
    const used = all.map(({style}) => `${style.fontFamily} ${style.fontWeight ?? 400} ${style.fontStyle ?? 'normal'}`)
    expect([...new Set(used)].filter((face) => !known.includes(face))).toEqual([])
  })

  test('has its leading wherever it has its size', () => {
    expect(all.filter(({own}) => own.fontSize && !own.lineHeight)).toEqual([])
    expect(Math.min(...all.map(({style}) => Number(style.fontSize)))).toBeGreaterThanOrEqual(7.5)
  })

  test('stands out from its ground by 4.5 to 1', () => {
    const weak = all.filter(({style, ground}) => contrast(String(style.color), ground) < 4.5)
    expect(weak.map(({style, ground}) => `${style.color} on ${ground}`)).toEqual([])
  })
})

describe.each(['A4', 'Letter'] as const)('the pages of %s', async (format) => {
  const {flow, file} = dressed(everything(format))
  const pages = await layout(flow, fonts, file)
  const {width, bleed} = flow.geometry

  test('hold everything without a complaint', () => {
    expect(messagesOf(file)).toEqual([])
    expect(pages.pages.length).toBeGreaterThan(1)
  })

  test('have a masthead up to the bleed on three sides', () => {
    const [band] = placed(pages.pages[0]).filter(({node}) => node.style?.backgroundColor === '#0c4a5b')
    expect(band).toMatchObject({left: -bleed, top: -bleed, right: expect.closeTo(width + bleed, 3)})
  })

  test('keep every word inside the outer margins', () => {
    const texts = pages.pages.flatMap((page) => placed(page)).filter(({node}) => node.lines?.length)
    const words = texts.flatMap(({node, left}) =>
      (node.lines ?? []).map((line) => ({
        words: line.string,
        left: left + line.box.x,
        right: left + line.box.x + Number(line.xAdvance),
      })),
    )
    expect(words.filter(({left, right}) => left < 50.9 || right > width - 50.9)).toEqual([])
  })
})

test('furniture is a folio on the first page, and a running head with the section from the second on', () => {
  const {flow} = dressed(everything('A4'))
  const read = [1, 2].map((number) =>
    instancesOf(flow.furniture({number, count: 9, section: 'A section', first: 1}))
      .flatMap(nodesIn)
      .map(wordsOf)
      .filter(Boolean),
  )
  expect(read).toEqual([['Page 1 of 9'], ['A series', 'A section', 'Page 2 of 9']])
})

test('a brief with a title alone has no labels for what is absent', () => {
  const read = nodesOf(bare).map(wordsIn).join('|')
  expect(read).toContain('Only a title')
  expect(read).toContain('How to cite')
  for (const word of ['About', 'Funders', 'Disclaimer', 'Licence', 'Read online', 'DOI', 'ISSN', 'undefined']) {
    expect(read).not.toContain(word)
  }
})

test('a component of a template that throws gives its own error', async () => {
  const heading = (): never => {
    throw new Error('the heading of this template fails')
  }
  const template = {...policyBrief, slots: {...policyBrief.slots, heading}}
  // react-pdf prints every error besides passing it on
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const {flow} = dressed(briefOf([blocks.heading]), template)
  await expect(layout(flow, fonts, new VFile())).rejects.toThrow('the heading of this template fails')
})

const wordsOf = ({value}: Instance): string => value

/** List the nodes of a page with their place on it, pt from the trim. */
function placed(
  page: LaidNode | undefined,
  x = 0,
  y = 0,
): {node: LaidNode; left: number; top: number; right: number}[] {
  return (page?.children ?? []).flatMap((node) => {
    if (!node.box) return []
    const left = x + node.box.left
    const top = y + node.box.top
    return [{node, left, top, right: left + node.box.width}, ...placed(node, left, top)]
  })
}

/** Contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
