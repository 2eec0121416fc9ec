/**
 * `npm run bench [-- sizes] [-- rounds]`, or `npm run bench -- charts`, or `npm run bench -- typesetting`: offprint
 * beside plain React-PDF and Typst, on generated documents; the drawing of charts by itself; the looks of lines.
 *
 * Every measurement is a fresh process; the peers take turns within a round, and the least CPU of all rounds counts,
 * so that what else the machine does falls out. Ratios travel between machines, seconds do not.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {barsOf} from './bars.mjs'
import {writeDocument} from './document.mjs'

if (process.argv[2] === 'typesetting') {
  await import('./typesetting.mjs')
  process.exit()
}
const onlyCharts = process.argv[2] === 'charts'
const sizes = onlyCharts ? [] : (process.argv[2] ?? '4,20,100,400').split(',').map(Number)
const rounds = Number(process.argv[3] ?? 3)
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))

/** How `src/cli.ts` sets V8, for the measurements that call the program without it. */
const asTheCommand = ['--interrupt-budget=500000']

/** What each peer is called with for a document of `size` pages. */
const peers = {
  offprint: (size) => [
    here('../dist/cli.js'),
    'build',
    `bench-${size}`,
    '--edition',
    'screen',
    '--out',
    'out',
    '--quiet',
  ],
  plain: (size) => [here('plain.mjs'), `bench-${size}/plain.md`, `out/charts/bench-${size}`, `out/plain-${size}.pdf`],
  typst: (size) => [here('typst.mjs'), `bench-${size}/plain.md`, `out/charts/bench-${size}`, `out/typst-${size}.pdf`],
}

/** Run a script in a process of its own and give what it printed, with the CPU seconds and MB that it took. */
function measure(args) {
  const meter = join(folder, 'meter.json')
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', here('meter.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, NODE_ENV: 'production', BENCH_METER: meter},
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`)
  return {stdout, ...JSON.parse(readFileSync(meter, 'utf8'))}
}

const least = (was, {cpu, memory}) => ({
  cpu: Math.min(was?.cpu ?? Number.POSITIVE_INFINITY, cpu),
  memory: Math.min(was?.memory ?? Number.POSITIVE_INFINITY, memory),
})

try {
  for (const size of sizes) {
    writeDocument(join(folder, `bench-${size}`), `bench-${size}`, size)
    // fills the cache of the template and writes the charts that the peers set
    measure(peers.offprint(size))
  }
  const processes = {}
  for (let round = 0; round < rounds; round++) {
    for (const size of sizes) {
      processes[size] ??= {}
      for (const [peer, args] of Object.entries(peers)) {
        processes[size][peer] = least(processes[size][peer], measure(args(size)))
      }
    }
  }
  const charts = JSON.parse(measure([...asTheCommand, here('charts.mjs')]).stdout)
  printCharts(charts)
  if (onlyCharts) process.exit()
  const sample = measure([...asTheCommand, here('warm.mjs'), here('../content/tehran-islamabad')])
  const stages = {}
  for (const size of sizes)
    stages[size] = JSON.parse(measure([...asTheCommand, here('stages.mjs'), `bench-${size}`]).stdout)
  const layouts = {}
  for (const size of sizes) {
    for (let round = 0; round < rounds; round++) {
      for (const [engine, args] of Object.entries({us: [], own: ['own']})) {
        const {cpu} = JSON.parse(measure([...asTheCommand, here('layout.mjs'), `bench-${size}`, ...args]).stdout)
        layouts[size] ??= {us: Number.POSITIVE_INFINITY, own: Number.POSITIVE_INFINITY}
        layouts[size][engine] = Math.min(layouts[size][engine], cpu)
      }
    }
  }
  const paints = {}
  for (const size of sizes) paints[size] = JSON.parse(measure([here('press.mjs'), `bench-${size}`]).stdout)
  const result = {
    node: process.version,
    rounds,
    processes,
    stages,
    layouts,
    paints,
    charts,
    sample: JSON.parse(sample.stdout),
  }
  mkdirSync(here('../output'), {recursive: true})
  writeFileSync(here('../output/bench.json'), `${JSON.stringify(result, null, 2)}\n`)
  print(result)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/** Print what charts take, in milliseconds and to a hundred of them drawn in one thread. */
function printCharts({specs, loading, first, median, p95, alone, one, two, cached}) {
  const line = (cells) => console.log(cells.map((cell) => String(cell).padStart(14)).join(''))
  console.log(`Milliseconds of wall clock for charts, ${specs} kinds`)
  line(['loading', 'the first', 'then median', 'p95'])
  line([loading, first, median, p95])
  console.log('\nA hundred charts, and how much of the time in this thread')
  const ways = {'this thread': alone, 'one other': one, 'two others': two, 'from memory': cached}
  line(Object.keys(ways))
  line(Object.values(ways).map(Math.round))
  line(Object.values(ways).map((ms) => (ms / alone).toFixed(2)))
  console.log()
}

function print(result) {
  console.log('CPU seconds of the whole cold process, and its peak memory')
  const line = (cells) => console.log(cells.map((cell) => String(cell).padStart(14)).join(''))
  line(['pages', ...Object.keys(peers), 'to plain', 'to typst', 'offprint MB', 'plain MB', 'typst MB'])
  for (const [size, {offprint, plain, typst}] of Object.entries(result.processes)) {
    const seconds = [offprint, plain, typst].map(({cpu}) => cpu.toFixed(2))
    const ratios = [plain, typst].map(({cpu}) => (offprint.cpu / cpu).toFixed(2))
    line([size, ...seconds, ...ratios, ...[offprint, plain, typst].map(({memory}) => Math.round(memory))])
  }
  console.log('\nCPU milliseconds of each stage, cold')
  line(['pages', ...Object.keys(Object.values(result.stages)[0])])
  for (const [size, stage] of Object.entries(result.stages)) line([size, ...Object.values(stage)])
  console.log("\nCPU milliseconds of laying out the same elements, cold: by us, and by React-PDF's own engines")
  line(['pages', 'offprint', 'own', 'to own'])
  for (const [size, {us, own}] of Object.entries(result.layouts)) {
    line([size, us.toFixed(0), own.toFixed(0), (us / own).toFixed(2)])
  }
  console.log('\nCPU milliseconds of each paint of the same pages, warm')
  line(['pages', 'screen', 'press', 'press more'])
  for (const [size, {screen, press}] of Object.entries(result.paints)) {
    line([size, screen.toFixed(0), press.toFixed(0), `${(100 * (press / screen - 1)).toFixed(0)} %`])
  }
  const {cold, warm} = result.sample
  console.log(`\nsample brief: first build ${cold} ms, after one changed word ${warm} ms of CPU in the same process\n`)
  for (const {says, value, limit} of barsOf(result)) {
    const met = value <= limit
    console.log(`${met ? 'met   ' : 'MISSED'}  ${says}: ${value.toFixed(2)}, at most ${limit}`)
    if (!met) process.exitCode = 1
  }
}
