/**
 * Measures builds of a brief after one changed word in the same process: of both editions, and of the pages that the
 * preview shows. Prints JSON, CPU and wall ms, each the median of 20 changed words, whole and by stage; `cold` is the CPU
 * of the first build, of the screen edition, and `warm` that of the same after a change. Argument: folder of a brief.
 */
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {offprint, optionsFor, order} from './program.mjs'

const WORDS = 20

const folder = resolve(process.argv[2])
const path = join(folder, 'brief.md')
const text = readFileSync(path, 'utf8')
const options = await optionsFor(folder, process.cwd())

const now = () => {
  const {user, system} = process.cpuUsage()
  return {cpu: (user + system) / 1000, wall: performance.now()}
}

/** Build a text; gives CPU and wall ms, whole and by stage. */
async function timed(value, more) {
  const taken = {}
  const first = now()
  let last = first
  const add = (name, from, to) => {
    taken[name] ??= {cpu: 0, wall: 0}
    for (const clock of ['cpu', 'wall']) taken[name][clock] += to[clock] - from[clock]
  }
  const done = (stage) => {
    const at = now()
    add(stage, last, at)
    last = at
  }
  const file = new VFile({path, value})
  const {editions} = await offprint.build(file, {...options, ...more, done})
  if (editions.size === 0) throw new Error(`the brief has errors: ${file.messages.join('\n')}`)
  add('all', first, now())
  return taken
}

/** Change a word in the middle of the text, again and again; gives the median of each stage. */
async function changed(more) {
  const middle = text.indexOf(' the ', Math.floor(text.length / 2))
  const rounds = []
  for (let word = 0; word < WORDS; word++) {
    const value = `${text.slice(0, middle)} the ${'abcdefghijklmnopqrst'[word].repeat(5)} ${text.slice(middle + 5)}`
    rounds.push(await timed(value, more))
  }
  const median = (values) => Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)])
  return Object.fromEntries(
    Object.keys(rounds[0]).map((stage) => [
      stage,
      Object.fromEntries(['cpu', 'wall'].map((clock) => [clock, median(rounds.map((one) => one[stage][clock]))])),
    ]),
  )
}

const cold = Math.round((await timed(text, {})).all.cpu)
const screen = await changed({})
const both = await changed({editions: ['screen', 'press'], order})
const preview = await changed({glance: true})
console.log(JSON.stringify({cold, warm: screen.all.cpu, both, preview}))
