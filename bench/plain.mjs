/** The peer: React-PDF as its manual has it. Markdown and ready SVG → PDF. Arguments: plain.md, folder of SVG, PDF. */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Document, Font, Link, Page, renderToBuffer, StyleSheet, Text, View} from '@react-pdf/renderer'
import {createElement as h} from 'react'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {picture} from './svg.mjs'

const [markdown, charts, out] = process.argv.slice(2)
const fonts = fileURLToPath(new URL('../assets/fonts', import.meta.url))
const face = (file, fontWeight, fontStyle) => ({src: join(fonts, file), fontWeight, fontStyle})
Font.register({
  family: 'Source Serif 4',
  fonts: [
    face('source-serif-4/SourceSerif4-Regular.ttf', 400, 'normal'),
    face('source-serif-4/SourceSerif4-It.ttf', 400, 'italic'),
    face('source-serif-4/SourceSerif4-Bold.ttf', 700, 'normal'),
    face('source-serif-4/SourceSerif4-BoldIt.ttf', 700, 'italic'),
  ],
})
Font.register({
  family: 'Source Sans 3',
  fonts: [
    face('source-sans-3/SourceSans3-Regular.ttf', 400, 'normal'),
    face('source-sans-3/SourceSans3-Semibold.ttf', 600, 'normal'),
    face('source-sans-3/SourceSans3-Bold.ttf', 700, 'normal'),
  ],
})

const styles = StyleSheet.create({
  page: {padding: 64, fontFamily: 'Source Serif 4', fontSize: 10, lineHeight: 1.4},
  paragraph: {marginBottom: 8, fontSize: 10, lineHeight: 1.4},
  heading: {
    fontFamily: 'Source Sans 3',
    fontWeight: 700,
    fontSize: 14,
    lineHeight: 1.2,
    marginTop: 12,
    marginBottom: 6,
  },
  item: {flexDirection: 'row', marginBottom: 4},
  bullet: {width: 14},
  row: {flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: '#999999', paddingVertical: 3},
  cell: {flex: 1, fontFamily: 'Source Sans 3', fontSize: 9, lineHeight: 1.3},
  note: {fontSize: 8, lineHeight: 1.3, marginBottom: 3},
  call: {fontSize: 6, verticalAlign: 'super'},
})

const notes = []
const numbers = new Map()
const inline = {
  text: (node) => node.value,
  strong: (node, key) => h(Text, {key, style: {fontWeight: 700}}, inlines(node)),
  emphasis: (node, key) => h(Text, {key, style: {fontStyle: 'italic'}}, inlines(node)),
  link: (node, key) => h(Link, {key, src: node.url}, inlines(node)),
  footnoteReference: (node, key) => {
    if (!numbers.has(node.identifier)) numbers.set(node.identifier, numbers.size + 1)
    return h(Text, {key, style: styles.call}, String(numbers.get(node.identifier)))
  },
}
const inlines = (node) => node.children.map((child, key) => inline[child.type](child, key))

const block = {
  heading: (node, key) => h(Text, {key, style: styles.heading, minPresenceAhead: 40}, inlines(node)),
  paragraph: (node, key) =>
    node.children[0].type === 'image'
      ? h(View, {key, wrap: false}, picture(readFileSync(svgOf(node.children[0].url), 'utf8')))
      : h(Text, {key, style: styles.paragraph}, inlines(node)),
  list: (node, key) => h(View, {key}, node.children.map(item)),
  table: (node, key) => h(View, {key}, node.children.map(row)),
  footnoteDefinition: (node) => {
    notes.push(node)
    return null
  },
}
const svgOf = (url) => `${charts}-${url}`
const item = (node, key) =>
  h(
    View,
    {key, style: styles.item},
    h(Text, {style: styles.bullet}, '•'),
    h(View, {style: {flex: 1}}, node.children.map(blocks)),
  )
const row = (node, key) =>
  h(
    View,
    {key, style: styles.row, wrap: false},
    node.children.map((cell, n) => h(Text, {key: n, style: styles.cell}, inlines(cell))),
  )
const blocks = (node, key) => block[node.type](node, key)

const tree = unified().use(remarkParse).use(remarkGfm).parse(readFileSync(markdown, 'utf8'))
const body = tree.children.map(blocks)
const noteOf = (node) =>
  h(Text, {key: node.identifier, style: styles.note}, `${numbers.get(node.identifier)}  `, inlines(node.children[0]))
const page = h(Page, {size: 'A4', style: styles.page, experimentalPagination: true}, body, notes.map(noteOf))
writeFileSync(out, await renderToBuffer(h(Document, null, page)))
