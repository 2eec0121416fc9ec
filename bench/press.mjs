/**
 * Measures the paint of the screen edition and of the press edition from the same pages, warm; prints JSON, CPU ms.
 * What the press edition is made to, its inks and pictures, is counted with it. Argument: folder of a brief.
 */
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {offprint, optionsFor, order} from './program.mjs'

const ROUNDS = 9

const folder = resolve(process.argv[2])
const file = new VFile({path: join(folder, 'brief.md'), value: readFileSync(join(folder, 'brief.md'), 'utf8')})
const {template, fonts, files} = await optionsFor(folder, process.cwd())
const brief = await offprint.resolve(await offprint.parse(file, files), file, files, template)
const charts = await offprint.draw(brief, template, fonts, file, files)
const pages = await offprint.layout(offprint.compose(brief, charts, template, fonts, file), fonts, file)

async function timed(editionOf) {
  const before = process.cpuUsage()
  await offprint.paint(pages, brief, fonts, await editionOf())
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

const taken = {screen: [], press: []}
for (let round = 0; round < ROUNDS; round++) {
  taken.screen.push(await timed(() => offprint.screen))
  taken.press.push(await timed(() => offprint.press(pages, brief, template, order, file)))
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
console.log(JSON.stringify({pages: pages.pages.length, screen: median(taken.screen), press: median(taken.press)}))
