import {execFile} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {build} from 'esbuild'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

test('where citeproc is not installed, nothing is loaded and nothing thrown', async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'offprint-test-')), 'engine.mjs')
  const entry = join(root, 'src/resolve/citations/engine.ts')
  await build({entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', external: ['citeproc']})
  const script = `import('${pathToFileURL(outfile).href}').then((m) => m.loadCiteproc()).then(console.log)`
  // in a process of its own: the runner of the tests finds packages from anywhere
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  expect(stdout).toBe('undefined\n')
})

test('the program that is published has nothing of citeproc in it', () => {
  const bundle = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'))
  const holding = (words: string) =>
    bundle.filter((name) => readFileSync(join(root, 'dist', name), 'utf8').includes(words))
  expect(holding('CSL.Output.Queue')).toEqual([])
  // it asks for it by name, once
  expect(holding('import("citeproc")')).toHaveLength(1)
})
