/** Measures the CPU milliseconds of each stage in one cold process; prints JSON. Argument: folder of a brief. */
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'

const taken = {}
let last = 0
const lap = (stage) => {
  const {user, system} = process.cpuUsage()
  const now = (user + system) / 1000
  taken[stage] = Math.round(now - last)
  last = now
}

const folder = resolve(process.argv[2])
const file = new VFile({path: join(folder, 'brief.md'), value: readFileSync(join(folder, 'brief.md'), 'utf8')})
const {offprint, optionsFor} = await import('./program.mjs')
lap('start')
const {template, fonts, files} = await optionsFor(folder, process.cwd())
lap('open')
const tree = await offprint.parse(file, files)
lap('parse')
const brief = await offprint.resolve(tree, file, files, template)
lap('resolve')
const charts = await offprint.draw(brief, template, fonts, file, files)
lap('draw')
const flow = offprint.compose(brief, charts, template, fonts, file)
lap('compose')
const pages = await offprint.layout(flow, fonts, file)
lap('layout')
await offprint.paint(pages, brief, fonts, offprint.screen, charts)
lap('paint')
console.log(JSON.stringify(taken))
