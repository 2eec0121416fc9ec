/**
 * Bundles the program into `dist/`: sources → a few modules that start fast. Run by `npm run prepare`.
 *
 * Half of a cold start is finding and compiling some four hundred small modules of the libraries; in one bundle, set
 * to production, it is a fifth. What is native stays outside, and citeproc, whose licence is its own; templates get React from here as well, so that there is one.
 */
import {copyFileSync, rmSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Modules of the libraries that are changed on their way into the bundle: path → what becomes of the source. */
const changed = [
  {
    // pdfkit reads the metrics of its built-in fonts from its own folder, which it must find from elsewhere now
    filter: /pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/,
    change: (source) =>
      source.replace('createRequire(import.meta.url)', "createRequire(import.meta.resolve('pdfkit'))"),
  },
  {
    // holds on to console.error while it loads, so that layout could not keep a fault of a template from being dumped
    filter: /@react-pdf[\\/]reconciler[\\/]lib[\\/]reconciler-33\.js$/,
    change: (source) => source.replace(/([,;]\w+)=console\.error(?=[,;])/g, '$1=(...words)=>console.error(...words)'),
  },
  {
    // inflates the tables of Unicode while modules load, in JavaScript; Node's own takes no time
    filter: /tiny-inflate[\\/]index\.js$/,
    change: () => "module.exports = (from, to) => { to.set(require('node:zlib').inflateRawSync(from)); return to }",
  },
  {
    // only WOFF2 needs it, which no template may have; its dictionary is a third of all code
    filter: /brotli[\\/]decompress\.js$/,
    change: () => "module.exports = () => { throw new Error('expected a TrueType font, unexpected WOFF2') }",
  },
]

/** Vega-Lite's schema without the words that describe it: six times smaller, and read as JSON, which is faster. */
const slimSchema = {
  name: 'slim-schema',
  setup(bundler) {
    bundler.onLoad({filter: /vega-lite-schema\.json$/}, async ({path}) => {
      const whole = JSON.parse(await readFile(path, 'utf8'))
      const slim = JSON.stringify(whole, (key, value) => {
        return key === 'description' && typeof value === 'string' ? undefined : value
      })
      return {contents: `export default JSON.parse(${JSON.stringify(slim)})`, loader: 'js'}
    })
  },
}

const changes = {
  name: 'changes',
  setup(bundler) {
    for (const {filter, change} of changed) {
      bundler.onLoad({filter}, async ({path}) => {
        const source = await readFile(path, 'utf8')
        const contents = change(source)
        if (contents === source) throw new Error(`${path} is no longer as src/bundle.mjs expects it`)
        return {contents, loader: 'js'}
      })
    }
  },
}

rmSync(here('../dist'), {recursive: true, force: true})
await build({
  entryPoints: [
    'cli',
    'index',
    'draw/worker',
    'template/index',
    'template/jsx-runtime',
    'template/react',
    'template/react-pdf',
  ].map((entry) => here(`${entry}.ts`)),
  outdir: here('../dist'),
  outbase: here('.'),
  bundle: true,
  splitting: true,
  minifyWhitespace: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // some packages' CommonJS cannot be bundled, their modules can
  mainFields: ['module', 'main'],
  chunkNames: 'chunk-[hash]',
  jsx: 'automatic',
  define: {'process.env.NODE_ENV': '"production"'},
  external: [
    'citeproc',
    'dictionary-en',
    'dictionary-en-gb',
    'chokidar',
    'esbuild',
    'launch-editor',
    'sharp',
    'vite',
    'harfbuzzjs',
    'lcms-wasm',
    '@neslinesli93/qpdf-wasm',
  ],
  alias: {
    '@react-pdf/textkit': here('layout/textkit/index.ts'),
    // the one of three reconcilers that React 19.2 and later needs
    '@react-pdf/reconciler': here('../node_modules/@react-pdf/reconciler/lib/reconciler-33.js'),
  },
  plugins: [changes, slimSchema],
  // CommonJS packages inside the bundle ask for Node's own modules by `require`
  banner: {
    js: "import {createRequire as offprintRequire} from 'node:module';const require = offprintRequire(import.meta.url);",
  },
  logLevel: 'warning',
})

// the page of the preview: what a browser runs, beside what it is shown with
const preview = (name) => here(`../dist/preview/${name}`)
await build({
  entryPoints: [here('preview/client/main.ts'), here('preview/client/client.css')],
  outdir: preview(''),
  entryNames: 'client',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome123', 'firefox125', 'safari17.5'],
  alias: {'pdfjs-dist': './pdf.js'},
  external: ['./pdf.js'],
  logLevel: 'warning',
})
for (const name of ['index.html', 'icon.svg']) copyFileSync(here(`preview/client/${name}`), preview(name))
for (const [name, from] of [
  ['pdf.js', 'pdf.min.mjs'],
  ['pdf.worker.js', 'pdf.worker.min.mjs'],
]) {
  copyFileSync(here(`../node_modules/pdfjs-dist/build/${from}`), preview(name))
}
copyFileSync(here('../node_modules/pdfjs-dist/LICENSE'), preview('pdf.LICENSE'))
