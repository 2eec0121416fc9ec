/** A project on the disk whose brief is damaged again and again, and beside it what must not be read. */
import {cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../../build/printed.js'

/** What stands in each file that must not be read. */
export const secret = 'Plimsoll-4711'

const outside: Record<string, string> = {
  'secret.md': `# ${secret}\n\n${secret} in a text.\n`,
  'secret.csv': `${secret},year,passengers\n${secret},2019,1\n`,
  'secret.json': `[{"id": "${secret}", "type": "book", "title": "${secret}", "year": "${secret}"}]`,
  'secret.vl.json': `{"mark": "${secret}", "data": {"values": [{"${secret}": 1}]}}`,
  'secret.yaml': `title: ${secret}\n`,
  'secret.bib': `@book{${secret}, title = {${secret}}, author = {${secret}}, year = {1999}}\n`,
  'secret.csl': `<style>${secret}</style>`,
  'secret.png': secret,
  'secret.ts': `throw new Error('${secret}')\n`,
  'index.ts': `throw new Error('${secret}')\n`,
}

const bib = `@string{ithaca = "Ithaca, {NY}"}
@book{strunk1918, author = "William Strunk, Jr.", title = {The Elements of {\\'E}style}, address = ithaca, year = 1918}
`

const config = `strict: false
words: [Strunk]
rules:
  html-absent: info
`

/** A place for one brief. */
export interface Place {
  cwd: string
  /** The files of the brief as they should be, by path from the folder that the command runs in. */
  files: Map<string, string>
  /** Write a file, and put all others back as they were. */
  change(path: string, text: string): void
  /** Tell whether something may be opened or listed. */
  allows(path: string): boolean
  remove(): void
}

const folder = 'content/brief'

/** Make a project with the brief that `offprint new` makes, cited from BibTeX as well. */
export function place(): Place {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'anything-')))
  const cwd = join(top, 'project')
  const at = join(cwd, folder)
  mkdirSync(join(top, 'outside'))
  for (const [name, text] of Object.entries(outside)) writeFileSync(join(top, 'outside', name), text)
  cpSync(join(root, 'templates/policy-brief/brief'), at, {recursive: true})
  mkdirSync(join(cwd, 'assets'))
  for (const name of Object.keys(outside)) {
    if (name !== 'index.ts') symlinkSync(join(top, 'outside', name), join(at, name.replace('secret', 'link')))
  }
  symlinkSync(join(top, 'outside'), join(at, 'linked'))
  symlinkSync(join(top, 'outside'), join(cwd, 'assets/linked'))
  // one source from each file, so that damage to either is seen
  const listed = JSON.parse(read(`${folder}/references.json`)) as {id: string}[]
  writeFileSync(
    join(at, 'references.json'),
    JSON.stringify(
      listed.filter(({id}) => id === 'orwell1946'),
      null,
      2,
    ),
  )
  writeFileSync(join(at, 'references.bib'), bib)
  const fields = read(`${folder}/brief.yaml`).replace(
    /^bibliography: .*$/m,
    'bibliography: [references.json, references.bib]',
  )
  writeFileSync(join(at, 'brief.yaml'), fields)
  writeFileSync(join(cwd, 'offprint.yaml'), config)
  const paths = [
    'brief.md',
    'brief.yaml',
    'references.json',
    'references.bib',
    'data/ferry.csv',
    'charts/ferry.vl.json',
  ]
  const files = new Map(
    [...paths.map((path) => `${folder}/${path}`), 'offprint.yaml'].map((path) => [path, read(path)]),
  )
  function read(path: string): string {
    return readFileSync(join(cwd, path), 'utf8')
  }
  const mine = [at, join(cwd, 'assets'), join(cwd, 'templates'), join(cwd, 'offprint.yaml'), realpathSync(root)]
  const shelves = [join(cwd, 'content'), realpathSync(join(root, 'node_modules'))]
  const compiled = new RegExp(`^${realpathSync(tmpdir())}/offprint-\\w{6}(/|$)`)
  let changed = ''
  return {
    cwd,
    files,
    change(path, text) {
      if (changed !== '') writeFileSync(join(cwd, changed), files.get(changed) ?? '')
      writeFileSync(join(cwd, path), text)
      changed = path
    },
    allows: (path) =>
      compiled.test(path) || [...mine, ...shelves].some((one) => path === one || path.startsWith(`${one}/`)),
    remove: () => rmSync(top, {recursive: true}),
  }
}
