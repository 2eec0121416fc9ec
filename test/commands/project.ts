import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {commands} from '../../src/commands/index.js'

/** What a command said and how it ended. */
export interface Ended {
  code: number
  out: string
  err: string
}

/** A folder of its own with briefs, to run commands in. */
export interface Project {
  cwd: string
  write(path: string, content: string | Uint8Array): void
  read(path: string): string
  exists(path: string): boolean
  /** Names of everything in a folder, in order. */
  list(path: string): string[]
  /** Run a command; messages go to a terminal of so many `columns`, or to none. */
  run(args: string[], env?: Record<string, string>, columns?: number): Promise<Ended>
}

/** Make an empty project, or take the folder that is given. */
export function project(cwd = mkdtempSync(join(tmpdir(), 'offprint-test-'))): Project {
  const at = (path: string): string => join(cwd, path)
  return {
    cwd,
    write(path, content) {
      mkdirSync(dirname(at(path)), {recursive: true})
      writeFileSync(at(path), content)
    },
    read: (path) => readFileSync(at(path), 'latin1'),
    exists: (path) => existsSync(at(path)),
    list: (path) => (existsSync(at(path)) ? readdirSync(at(path)).sort() : []),
    async run(args, env = {}, columns = undefined) {
      const ended = {code: 0, out: '', err: ''}
      ended.code = await commands(args, {
        cwd,
        env,
        colour: false,
        columns,
        colourOut: false,
        out: (text) => {
          ended.out += text
        },
        err: (text) => {
          ended.err += text
        },
      })
      return ended
    },
  }
}

/** The text of a brief with nothing wrong in it, and `more` below. */
export const brief = (more = '', frontMatter = ''): string =>
  `---\ntitle: A brief\nlanguage: en-GB\n${frontMatter}---\n\n## One\n\nWords of the brief.\n\n${more}`

const shipped = fileURLToPath(new URL('../../templates/policy-brief/index.ts', import.meta.url))

/** Write the template `own`, whose headings never end in line 5 of `Heading.tsx`, or do. */
export function writeLooping(at: Project, isLooping: boolean): void {
  const lines = [
    "import {Text} from '@react-pdf/renderer'",
    "import type {ReactNode} from 'react'",
    'export const Heading = ({children}: {children: ReactNode}) => {',
    '  let words = 0',
    `  while (words < ${isLooping ? 'Infinity' : '3'}) words++`,
    "  return <Text style={{fontFamily: 'Source Serif 4'}}>{children}</Text>",
    '}',
    '',
  ]
  at.write('templates/own/Heading.tsx', lines.join('\n'))
  const index = [
    "import {defineTemplate} from 'offprint/template'",
    `import base from ${JSON.stringify(shipped)}`,
    "import {Heading} from './Heading.js'",
    "export default defineTemplate({extends: base, name: 'own', slots: {heading: Heading}})",
    '',
  ]
  if (!at.exists('templates/own/index.ts')) at.write('templates/own/index.ts', index.join('\n'))
}
