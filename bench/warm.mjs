/**
 * Measures the first build of a brief, and builds after one changed word in the same process; prints JSON, CPU ms.
 * Argument: folder of a brief.
 */
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {offprint, optionsFor} from './program.mjs'

const folder = resolve(process.argv[2])
const path = join(folder, 'brief.md')
const text = readFileSync(path, 'utf8')
const options = await optionsFor(folder, process.cwd())

async function timed(value) {
  const before = process.cpuUsage()
  const file = new VFile({path, value})
  const {editions} = await offprint.build(file, options)
  if (editions.size === 0) throw new Error(`the brief has errors: ${file.messages.join('\n')}`)
  const {user, system} = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}

const cold = await timed(text)
const changed = []
for (const word of ['changed', 'altered', 'amended', 'revised', 'edited']) {
  // a word in the middle of the text that stands between spaces
  const middle = text.indexOf(' the ', Math.floor(text.length / 2))
  changed.push(await timed(`${text.slice(0, middle)} the ${word} ${text.slice(middle + 5)}`))
}
const [, , median] = [...changed].sort((a, b) => a - b)
console.log(JSON.stringify({cold, warm: median, each: changed}))
