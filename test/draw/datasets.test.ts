import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {loadData} from '../../src/draw/data.js'
import {specOf} from '../../src/draw/spec.js'
import {filesBelow} from '../../src/files.js'
import {chartOf} from './brief.js'

const folder = fileURLToPath(new URL('../../node_modules/vega-datasets/', import.meta.url))
const files = filesBelow(folder, folder)

/** Give the object of a TopoJSON file, for the specification has to name one. */
function featureOf(name: string): string | undefined {
  if (!name.endsWith('.json')) return undefined
  const {type, objects} = JSON.parse(readFileSync(join(folder, 'data', name), 'utf8'))
  return type === 'Topology' ? Object.keys(objects)[0] : undefined
}

it('reads every public data set, or says why not', async () => {
  const lines: string[] = []
  for (const name of readdirSync(join(folder, 'data')).sort()) {
    const feature = featureOf(name)
    const data = {url: `data/${name}`, ...(feature ? {format: {type: 'topojson', feature}} : {})}
    const text = JSON.stringify({data, mark: 'point', encoding: {}})
    const file = new VFile({path: 'brief.md'})
    const chart = chartOf({spec: {text, line: 1, column: 1}})
    const spec = await specOf(chart, file, files)
    const sources = spec && (await loadData(chart, spec, file, files))
    const rows = sources?.[0]?.rows.length
    const found = feature ? `TopoJSON, ${feature}` : rows === undefined ? 'one GeoJSON object' : `${rows} rows`
    lines.push(`${name}: ${file.messages.length > 0 ? file.messages.map(({reason}) => reason).join(' | ') : found}`)
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/datasets.txt')
}, 120_000)
