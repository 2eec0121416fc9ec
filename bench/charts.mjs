/**
 * Measures the drawing of charts; prints JSON, milliseconds of wall clock. Draws the specifications of the corpus that
 * hold their own data: each alone, and a hundred in this thread, in one other, in two, and a second time from memory.
 */
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** How many charts are drawn one after another, or side by side. */
const MANY = 100

const tokens = {
  ...{family: 'Source Sans 3', labelSize: 8, titleSize: 8, minimumSize: 7, height: 200},
  ...{ink: '#1d2327', muted: '#55616a', grid: '#d9e1e3', accent: '#0c4a5b', land: '#e6ecec', border: '#93a3a8'},
  palette: ['#0c4a5b', '#d47f25', '#7a3540', '#649bb2', '#8a6a1f', '#9a84f2'],
  ramp: ['#e4eff1', '#7fb2c0', '#0b4250'],
  diverging: ['#8f3a1c', '#f3f1ec', '#0c4a5b'],
}

const faces = [400, 600].map((weight) => ({
  family: 'Source Sans 3',
  weight,
  style: 'normal',
  file: here(`../assets/fonts/source-sans-3/SourceSans3-${weight === 400 ? 'Regular' : 'Semibold'}.ttf`),
}))

const folder = here('../test/fixtures/charts/')
const specs = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .filter((text) => text.includes('"values"') && !text.includes('"url"'))

/** Order a chart; no two of the same number are alike. */
const orderOf = (number) => ({
  spec: {...JSON.parse(specs[number % specs.length]), description: `Number ${number}`},
  width: 360,
  tallest: 600,
  language: 'en',
})

// beside the sources, so that packages are found
const work = await mkdtemp(here('../.offprint-bench-'))
try {
  const entry = (name, contents) => ({[name]: contents})
  const sources = {
    ...entry('draw', `export {drawChart} from './src/draw/engine.ts'; export {openFonts} from './src/fonts/index.ts'`),
    ...entry('pool', `export {Pool} from './src/draw/pool.ts'`),
  }
  for (const [name, contents] of Object.entries(sources)) {
    await build({
      stdin: {contents, resolveDir: here('..'), loader: 'ts'},
      outfile: join(work, `${name}.mjs`),
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['harfbuzzjs', 'sharp'],
      banner: {js: "import {createRequire as make} from 'node:module';const require = make(import.meta.url);"},
      logLevel: 'error',
    })
  }
  const timed = async (work) => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const load = async () => Object.assign(engine, await import(pathToFileURL(join(work, 'draw.mjs'))))
  const engine = {}
  const loading = await timed(load)
  const fonts = await engine.openFonts(faces, '')
  const draw = (number) => engine.drawChart(orderOf(number), tokens, fonts)
  const first = await timed(() => draw(0))
  const each = []
  for (let number = 0; number < specs.length; number++) each.push(await timed(() => draw(number)))
  each.sort((a, b) => a - b)
  const numbers = Array.from({length: MANY}, (_, number) => number)
  const alone = await timed(async () => {
    for (const number of numbers) await draw(number)
  })
  const {Pool} = await import(pathToFileURL(join(work, 'pool.mjs')))
  const inThreads = async (most) => {
    const limits = {seconds: 10, megabytes: 1024, waiting: 1}
    const pool = new Pool(fonts.files, limits, most, pathToFileURL(here('../dist/draw/worker.js')))
    const took = await timed(() => Promise.all(numbers.map((number) => pool.draw(orderOf(number), tokens))))
    await pool.close()
    return took
  }
  const [one, two] = [await inThreads(1), await inThreads(2)]
  const memory = new Map()
  for (const number of numbers) memory.set(JSON.stringify([orderOf(number), tokens]), number)
  const cached = await timed(() => numbers.map((number) => memory.get(JSON.stringify([orderOf(number), tokens]))))
  const at = (share) => each[Math.min(each.length - 1, Math.floor(each.length * share))]
  const result = {specs: specs.length, loading, first, median: at(0.5), p95: at(0.95), alone, one, two, cached}
  console.log(
    JSON.stringify(Object.fromEntries(Object.entries(result).map(([name, ms]) => [name, Math.round(ms * 10) / 10]))),
  )
} finally {
  rmSync(work, {recursive: true, force: true})
}
