/** What layout relies on inside react-pdf: each fails here first when an upgrade changes it. */
import layoutDocument from '@react-pdf/layout'
import {Document, Page, pdf, Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {beforeAll, expect, test} from 'vitest'
import {type Fonts, openFonts} from '../../src/fonts/index.js'
import {fontStore} from '../../src/layout/engine.js'
import type {Instance} from '../../src/layout/render.js'
import type {LaidNode} from '../../src/pages.js'
import {flow} from '../../src/template/index.js'

let fonts: Fonts

beforeAll(async () => {
  const folder = new URL('../../assets/fonts', import.meta.url).pathname
  fonts = await openFonts(
    [{family: 'Serif', weight: 400, style: 'normal', file: 'source-serif-4/SourceSerif4-Regular.ttf'}],
    folder,
  )
})

const style = {fontFamily: 'Serif', fontSize: 10, lineHeight: 1.5}

const tree = (element: ReactElement): Instance =>
  (pdf(element as never) as unknown as {container: {document: Instance}}).container.document

const lay = (root: Instance): Promise<{children: LaidNode[]}> =>
  (layoutDocument as unknown as (root: object, store: object) => Promise<{children: LaidNode[]}>)(
    root,
    fontStore(fonts, {language: 'en'}),
  )

const galley = (children: ReactElement): ReactElement => (
  <Document>
    <Page size={{width: 200} as never} wrap={false}>
      {children}
    </Page>
  </Document>
)

test('pdf() makes the tree of nodes at once', () => {
  const root = tree(galley(<Text style={style}>words</Text>))
  expect(root.type).toBe('DOCUMENT')
  expect(root.children?.[0]?.children?.[0]?.children?.[0]?.value).toBe('words')
})

test('a page without height and wrap is one endless sheet, as high as its content', async () => {
  const {children} = await lay(tree(galley(<Text style={style}>{'words and words '.repeat(400)}</Text>)))
  expect(children).toHaveLength(1)
  expect(children[0]?.box?.height).toBeGreaterThan(1000)
  expect(children[0]?.box?.height).toBe(children[0]?.children?.[0]?.box?.height)
})

test('props that react-pdf does not know survive, as the same object', async () => {
  const hints = {id: 'x'}
  const {children} = await lay(tree(galley(<View {...flow(hints)} />)))
  expect(children[0]?.children?.[0]?.props?.flow).toBe(hints)
})

test('text is set by our engine: src of a text inside a text arrives as the link of its run', async () => {
  const {children} = await lay(
    tree(
      galley(
        <Text style={style}>
          one<Text {...{src: 'note:n'}}>1</Text>
        </Text>,
      ),
    ),
  )
  const line = children[0]?.children?.[0]?.lines?.[0]
  expect(line?.string).toBe('one1')
  expect(line?.runs.map((run) => run.attributes.link)).toEqual([undefined, 'note:n'])
  expect(line?.runs[0]?.attributes.font).toEqual(expect.arrayContaining([fonts.faces[0]?.font]))
})

test('a unitless line height is a multiple of the size on the same style', async () => {
  const {children} = await lay(tree(galley(<Text style={style}>words</Text>)))
  expect(children[0]?.children?.[0]?.box?.height).toBe(15)
})

test('a node can be measured again after its text has changed', async () => {
  const root = tree(galley(<Text style={style}>1</Text>))
  await lay(root)
  const text = root.children?.[0]?.children?.[0]?.children?.[0] as Instance
  text.value = '100'
  const {children} = await lay(root)
  expect(children[0]?.children?.[0]?.lines?.[0]?.string).toBe('100')
})

test('children of a page placed from its foot keep the height of the page', async () => {
  const root = tree(
    <Document>
      <Page size={[200, 300]} wrap={false}>
        <View style={{position: 'absolute', top: 0, left: 0, width: 200, height: 300}}>
          <Text style={{...style, position: 'absolute', bottom: 10}}>folio</Text>
        </View>
      </Page>
    </Document>,
  )
  const {children} = await lay(root)
  expect(children[0]?.children?.[0]?.children?.[0]?.box?.top).toBe(275)
})
