/**
 * Holds what is painted to be looked at against the screen edition: `node glance.mjs BRIEF PDF`, the folder of a brief and
 * its edition. Both are drawn by poppler and must be the same to the pixel on each page; ends with 1 when they are not.
 */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {offprint, optionsFor} from '../../bench/program.mjs'

const [folder, pdf] = process.argv.slice(2).map((path) => resolve(path))
const path = join(folder, 'brief.md')
const fields = [path, join(folder, 'brief.yaml')].filter(existsSync).map((one) => readFileSync(one, 'utf8'))
const [, template] = /^template: ([a-z-]+)$/m.exec(fields.join('\n')) ?? []
const options = await optionsFor(folder, process.cwd(), template)
const file = new VFile({path, value: readFileSync(path, 'utf8')})
const {editions} = await offprint.build(file, {...options, glance: true})

const work = mkdtempSync(join(tmpdir(), 'offprint-glance-'))
try {
  writeFileSync(join(work, 'glance.pdf'), editions.get('screen'))
  for (const [name, from] of Object.entries({whole: pdf, glance: join(work, 'glance.pdf')})) {
    execFileSync('pdftoppm', ['-r', '100', '-png', from, join(work, name)])
  }
  const pages = readdirSync(work).filter((name) => name.startsWith('whole-'))
  const other = pages.filter((name) => {
    const seen = readFileSync(join(work, name.replace('whole', 'glance')))
    return !seen.equals(readFileSync(join(work, name)))
  })
  console.log(`${pages.length - other.length} of ${pages.length} pages alike`)
  process.exitCode = pages.length === 0 || other.length > 0 ? 1 : 0
} finally {
  rmSync(work, {recursive: true})
}
