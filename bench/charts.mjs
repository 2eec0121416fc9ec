/**
 * Measures the drawing of charts; prints JSON, milliseconds of wall clock. Draws every third specification of the corpus,
 * its data read before: each alone, and a hundred in this thread, in one other, in two, and a second time from memory.
 */
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {VFile} from 'vfile'

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

/** Folders of the specifications, and of the data that they name. */
const folder = here('../test/fixtures/charts/')
const data = here('../node_modules/vega-datasets/')

const faces = [400, 600].map((weight) => ({
  family: 'Source Sans 3',
  weight,
  style: 'normal',
  file: here(`../assets/fonts/source-sans-3/SourceSans3-${weight === 400 ? 'Regular' : 'Semibold'}.ttf`),
}))

// beside the sources, so that packages are found
const work = await mkdtemp(here('../.offprint-bench-'))
try {
  const rooms = {
    draw: ['draw/engine', 'fonts/index'],
    read: ['draw/spec', 'draw/data', 'files'],
    pool: ['draw/pool', 'draw/memory'],
  }
  for (const [name, paths] of Object.entries(rooms)) {
    const contents = paths.map((path) => `export * from './src/${path}.ts'`).join(';')
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
  const load = (name) => import(pathToFileURL(join(work, `${name}.mjs`)))
  const {specOf, loadData, filesBelow} = await load('read')
  const files = filesBelow(data, data)
  const specs = []
  for (const name of readdirSync(folder).filter((_, number) => number % 3 === 0)) {
    const chart = {type: 'chart', spec: {text: readFileSync(join(folder, name), 'utf8'), line: 1, column: 1}}
    const file = new VFile({path: name})
    const spec = await specOf(chart, file, files)
    if (!(await loadData(chart, spec, file, files))) throw new Error(file.messages.join('\n'))
    specs.push(spec.value)
  }
  /** Order a chart, with data that nobody else has; no two of the same number are alike. */
  const orderOf = (number) => ({
    spec: {...structuredClone(specs[number % specs.length]), description: `Number ${number}`},
    ...{width: 360, tallest: 600, language: 'en'},
  })
  let engine
  const loading = await timed(async () => {
    engine = await load('draw')
  })
  const fonts = await engine.openFonts(faces, '')
  const draw = (order) => engine.drawChart(order, tokens, fonts)
  const first = await timed(() => draw(orderOf(0)))
  const each = []
  for (let number = 0; number < specs.length; number++) {
    const order = orderOf(number)
    each.push(await timed(() => draw(order)))
  }
  each.sort((a, b) => a - b)
  const hundred = (drawing) => {
    const orders = Array.from({length: MANY}, (_, number) => orderOf(number))
    return timed(() => Promise.all(orders.map(drawing)))
  }
  const alone = await hundred(draw)
  const {Pool, remembered} = await load('pool')
  const inThreads = async (most) => {
    const limits = {seconds: 60, megabytes: 1024, waiting: 1}
    const pool = new Pool(fonts.files, limits, most, pathToFileURL(here('../dist/draw/worker.js')))
    const took = await hundred((order) => pool.draw(order, tokens))
    await pool.close()
    return took
  }
  const [one, two] = [await inThreads(1), await inThreads(2)]
  const fromMemory = (order) => remembered(order, tokens, fonts, () => draw(order))
  await hundred(fromMemory)
  const cached = await hundred(fromMemory)
  const at = (share) => each[Math.min(each.length - 1, Math.floor(each.length * share))]
  const result = {specs: specs.length, loading, first, median: at(0.5), p95: at(0.95), alone, one, two, cached}
  console.log(
    JSON.stringify(Object.fromEntries(Object.entries(result).map(([name, ms]) => [name, Math.round(ms * 10) / 10]))),
  )
} finally {
  rmSync(work, {recursive: true, force: true})
}
