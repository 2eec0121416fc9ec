/**
 * Bundles the program into `dist/`: sources → a few modules that start fast. Run by `npm run prepare`.
 *
 * Half of a cold start is finding and compiling some four hundred small modules of the libraries; in one bundle, set
 * to production, it is a quarter. What must stay one copy (React, shared with templates) or is native stays outside.
 */
import {rmSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** pdfkit reads its built-in fonts' metrics from its own folder, which it must find from inside the bundle. */
const pdfkitAtHome = {
  name: 'pdfkit-at-home',
  setup(bundler) {
    bundler.onLoad({filter: /pdfkit\.node\.mjs$/}, async ({path}) => {
      const source = await readFile(path, 'utf8')
      const home = source.replace('createRequire(import.meta.url)', "createRequire(import.meta.resolve('pdfkit'))")
      if (home === source) throw new Error('pdfkit no longer finds its fonts through createRequire(import.meta.url)')
      return {contents: home, loader: 'js'}
    })
  },
}

rmSync(here('../dist'), {recursive: true, force: true})
await build({
  entryPoints: [here('cli.ts'), here('index.ts'), here('template/index.ts'), here('template/react-pdf.ts')],
  outdir: here('../dist'),
  outbase: here('.'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunk-[hash]',
  jsx: 'automatic',
  define: {'process.env.NODE_ENV': '"production"'},
  external: ['react', 'react/jsx-runtime', 'esbuild', 'sharp', 'harfbuzzjs'],
  alias: {'@react-pdf/textkit': here('layout/textkit/index.ts')},
  plugins: [pdfkitAtHome],
  // CommonJS packages inside the bundle ask for Node's own modules by `require`
  banner: {
    js: "import {createRequire as offprintRequire} from 'node:module';const require = offprintRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
