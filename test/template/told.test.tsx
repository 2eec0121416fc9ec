import {Text, View} from '@react-pdf/renderer'
import {describe, expect, test} from 'vitest'
import {
  choice,
  colour,
  defineBlock,
  defineTemplate,
  flag,
  image,
  list,
  number,
  text,
  typeOf,
} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {print, root} from '../build/printed.js'
import {structureText} from '../paint/tagged.js'
import {messagesText} from '../parse/messages-text.js'

/** What the slots of a template were told: options, and the attributes of its blocks. */
const told: {options?: object; blocks: object[]} = {blocks: []}

const template = defineTemplate({
  extends: policyBrief,
  name: 'told',
  options: {
    mood: choice(['calm', 'loud'], {default: 'calm'}),
    motto: text(),
    draft: flag(),
    count: number({least: 0, default: 2}),
    tone: colour({default: 'accent'}),
    tints: list(colour()),
    map: image(),
  },
  pages: {
    furniture: ({options}) => {
      told.options = options
      return <View />
    },
  },
  blocks: {
    timeline: defineBlock({
      attributes: {from: number({whole: true}), tone: colour({default: 'signal'}), open: flag(), places: list(text())},
      titled: true,
      slot: ({attributes, title, children, tokens, node}) => {
        told.blocks.push({...attributes, name: node.name})
        return (
          <View>
            {title ? <Text style={typeOf(tokens).label}>{title}</Text> : null}
            <Text style={typeOf(tokens).caption}>{`from ${attributes.from ?? 'then'} on`}</Text>
            {children}
          </View>
        )
      },
    }),
  },
})

const front = (options: string): string => `---\ntitle: Trade\n${options}---\n\n`

describe('what a brief tells its template', () => {
  test('comes to its slots as the forms make it', async () => {
    const options = `options:\n  mood: loud\n  draft: true\n  count: 4\n  tone: "#AA8800"\n  tints: [signal, muted]\n  map: images/map.png\n`
    const {file} = await print(`${front(options)}Text.\n`, `${root}templates/policy-brief/brief`, template, {
      path: 'other.md',
    })
    expect(messagesText(file)).toBe('')
    expect(told.options).toEqual({
      mood: 'loud',
      motto: undefined,
      draft: true,
      count: 4,
      tone: '#aa8800',
      tints: ['#b04a26', '#55616a'],
      map: {src: {data: expect.any(Buffer), format: 'png'}, width: expect.any(Number), height: expect.any(Number)},
    })
  })

  test('is what the forms say when it says nothing', async () => {
    await print(`${front('')}Text.\n`, root, template)
    expect(told.options).toEqual({
      mood: 'calm',
      draft: false,
      count: 2,
      tone: '#0c4a5b',
      tints: [],
    })
  })
})

test('words of the front matter are put into options and attributes before they are read by their forms', async () => {
  told.blocks = []
  const options =
    'variables: {year: 1990, port: Gwadar}\noptions: {motto: "Of {{port}}", tints: ["{{hue}}"], count: "{{n}}"}\n'
  const {file} = await print(
    `${front(options.replace('port:', 'hue: muted, n: 7, port:'))}:::timeline{from="{{year}}" places="{{port}}, Mand"}\nPaved.\n:::\n`,
    root,
    template,
  )
  expect(messagesText(file)).toBe('')
  expect(told.options).toMatchObject({motto: 'Of Gwadar', tints: ['#55616a'], count: 7})
  expect(told.blocks).toContainEqual(expect.objectContaining({from: 1990, places: ['Gwadar', 'Mand']}))
})

test('what is told twice, or put in by a name that nobody knows, is reported at its place', async () => {
  const {file} = await print(
    `${front('')}:::timeline{from=1990 from=1991 places="{{prt}}"}\nPaved.\n:::\n`,
    root,
    template,
  )
  expect(messagesText(file)).toContain('5:23')
  expect(messagesText(file)).toContain('unexpected second attribute from="1991" of timeline')
  expect(messagesText(file)).toContain('unexpected {{prt}}')
})

describe('a block of the template', () => {
  test('is told its attributes, is tagged with all that stands in it, and its title is a heading', async () => {
    told.blocks = []
    const {file, pdf} = await print(
      `${front('')}Before.\n\n:::timeline[How it *came* about]{from=1990 open places="Gwadar, Mand"}\nPaved.\n\n- Bridged.\n:::\n\n:::timeline\nOpened.\n:::\n`,
      root,
      template,
    )
    expect(messagesText(file)).toBe('')
    expect(told.blocks).toContainEqual({
      name: 'timeline',
      from: 1990,
      tone: '#b04a26',
      open: true,
      places: ['Gwadar', 'Mand'],
    })
    expect(told.blocks).toContainEqual({name: 'timeline', from: undefined, tone: '#b04a26', open: false, places: []})
    expect(await structureText(pdf)).toMatchInlineSnapshot(`
      "page 1
        Document
          Div
            H1
              "Trade"
          P
            "Before."
          Div
            H2
              "How it came about"
            P
              "from 1990 on"
            P
              "Paved."
            L
              LI
                Lbl
                  "•"
                LBody
                  P
                    "Bridged."
          Div
            P
              "from then on"
            P
              "Opened."
          Div
            H2
              "How to cite"
            P
              "Trade."
      "
    `)
  })
})
