/**
 * Builds a brief again and again, each time with another word changed, and looks at the memory that stays; prints JSON, MB:
 * `early` after half of the builds, and `late` after all. Ends with 1 when it has grown by more than 5 MB.
 * Needs `--expose-gc`. Arguments: folder of a brief, and a number of builds, 800 if there is none.
 */
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {offprint, optionsFor} from './program.mjs'

const folder = resolve(process.argv[2])
const builds = Number(process.argv[3] ?? 800)
const path = join(folder, 'brief.md')
const text = readFileSync(path, 'utf8')
const options = await optionsFor(folder, process.cwd())
const places = [...text.slice(text.indexOf('\n---\n', 4)).matchAll(/ the /g)].map(
  ({index}) => index + text.indexOf('\n---\n', 4),
)

const held = () => {
  global.gc()
  const {heapUsed, external} = process.memoryUsage()
  return Math.round((heapUsed + external) / 1e6)
}

let early = 0
for (let build = 1; build <= builds; build++) {
  const at = places[build % places.length]
  const file = new VFile({
    path,
    value: `${text.slice(0, at)} the ${`word ${build} `.repeat(1 + (build % 7))}${text.slice(at + 5)}`,
  })
  const {editions} = await offprint.build(file, {...options, glance: true})
  if (editions.size === 0) throw new Error(`the brief has errors: ${file.messages.join('\n')}`)
  if (build === Math.floor(builds / 2)) early = held()
}
const late = held()
console.log(JSON.stringify({builds, early, late}))
process.exitCode = late > early + 5 ? 1 : 0
