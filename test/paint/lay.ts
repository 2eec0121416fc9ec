/** Lays React-PDF elements with the engine of react-pdf and the fonts of the project: pages to paint in tests. */
import layoutDocument from '@react-pdf/layout'
import {Document, Page, pdf} from '@react-pdf/renderer'
import {createElement, type ReactElement} from 'react'
import type {Brief} from '../../src/brief.js'
import type {Edition} from '../../src/edition.js'
import {type Fonts, openFonts} from '../../src/fonts/index.js'
import {fontStore} from '../../src/layout/engine.js'
import type {LaidNode, Pages} from '../../src/pages.js'
import type {FaceFile} from '../../src/template/index.js'

const serif = (weight: number, style: FaceFile['style'], file: string): FaceFile => ({
  family: 'Source Serif 4',
  weight,
  style,
  file: `source-serif-4/SourceSerif4-${file}.ttf`,
})

/** An edition without tags, whose operators and objects can be read as they were written. */
export const plain: Edition = {name: 'screen', links: true, bleed: 0}

let opened: Promise<Fonts> | undefined

/** Open the fonts that tests use, once. */
export function testFonts(): Promise<Fonts> {
  opened ??= openFonts(
    [
      serif(400, 'normal', 'Regular'),
      serif(400, 'italic', 'It'),
      serif(700, 'normal', 'Bold'),
      {family: 'Source Sans 3', weight: 400, style: 'normal', file: 'source-sans-3/SourceSans3-Regular.ttf'},
      {family: 'Source Sans 3', weight: 600, style: 'normal', file: 'source-sans-3/SourceSans3-Semibold.ttf'},
    ],
    new URL('../../assets/fonts', import.meta.url).pathname,
  )
  return opened
}

/** Lay one element on each page; `where` holds the places of ids. */
export async function lay(sheets: ReactElement[], where: Pages['where'] = new Map(), own?: Fonts): Promise<Pages> {
  const fonts = own ?? (await testFonts())
  const [width, height] = [595.28, 841.89]
  const pages = sheets.map((sheet, key) =>
    createElement(Page, {key, size: [width, height], style: {fontFamily: 'Source Serif 4'}}, sheet),
  )
  const root = pdf(createElement(Document, null, pages)).container.document
  const layout = layoutDocument as unknown as (root: unknown, store: unknown) => Promise<{children: LaidNode[]}>
  const laid = await layout(root, fontStore(fonts, {language: 'en'}))
  return {width, height, pages: laid.children, where, pictures: new Map(), fills: [1]}
}

/** Make a brief of which only the parts that paint reads are filled. */
export const briefOf = (meta: Partial<Brief['meta']> = {}, outline: Brief['outline'] = []): Brief => ({
  meta: {
    title: 'A brief',
    language: 'en-GB',
    authors: [],
    keywords: [],
    funders: [],
    template: 'policy-brief',
    format: 'A4',
    date: '2024-05-06',
    ...meta,
  },
  body: [],
  notes: [],
  targets: new Map(),
  outline,
})
