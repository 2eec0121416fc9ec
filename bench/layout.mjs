/**
 * Measures the CPU milliseconds of laying out the same elements: by us, notes at page feet, contents and all, or by
 * React-PDF's own layout and text engine with the notes at the end. Cold, as in a build; prints JSON.
 * Arguments: folder of a brief, and `own` for the engine's own.
 */
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import layoutDocument from '@react-pdf/layout'
import {Document, Page, pdf} from '@react-pdf/renderer'
import {createElement} from 'react'
import {VFile} from 'vfile'
import {offprint, optionsFor} from './program.mjs'

const folder = resolve(process.argv[2])
const file = new VFile({path: join(folder, 'brief.md'), value: readFileSync(join(folder, 'brief.md'), 'utf8')})
const {template, fonts, files} = await optionsFor(folder, process.cwd())
const brief = await offprint.resolve(await offprint.parse(file, files), file, files, template)
const charts = await offprint.draw(brief, template, fonts, file, files)
const flow = offprint.compose(brief, charts, template, fonts, file)

async function byEngine() {
  const {width, height, margin} = flow.geometry
  const style = {
    paddingTop: margin.top,
    paddingRight: margin.right,
    paddingBottom: margin.bottom,
    paddingLeft: margin.left,
  }
  const elements = [...flow.blocks, ...flow.notes.values()].map(({element}, key) =>
    createElement(element.type, {...element.props, key}),
  )
  const page = createElement(Page, {size: [width, height], style, experimentalPagination: true}, elements)
  const root = pdf(createElement(Document, null, page)).container.document
  const getFont = ({fontFamily: family, fontWeight: weight, fontStyle}) => {
    const face = fonts.find({family, weight, style: fontStyle})
    return face && {data: face.font}
  }
  const store = {getFont, load: async () => {}, getEmojiSource: () => null, getHyphenationCallback: () => null}
  return (await layoutDocument(root, store)).children.length
}

const byUs = async () => (await offprint.layout(flow, fonts, file)).pages.length

const before = process.cpuUsage()
const pages = await (process.argv[3] === 'own' ? byEngine : byUs)()
const {user, system} = process.cpuUsage(before)
console.log(JSON.stringify({pages, cpu: (user + system) / 1000}))
