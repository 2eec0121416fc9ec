/** Follows templates/README.md step by step, as it is written, and sees what it says will be seen. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {tokenFields} from '../../src/template/token-fields.js'
import {root} from '../build/printed.js'
import {type Project, project} from '../commands/project.js'
import {open, streamsOf, textOf} from '../paint/read.js'

const tutorial = readFileSync(join(root, 'templates/README.md'), 'utf8')

/** One block of the tutorial: a file to write, commands to type, or what is said. */
interface Fence {
  kind: 'file' | 'commands' | 'says'
  path: string
  /** Whether the file is one that is refused. */
  wrong: boolean
  text: string
}

interface Step {
  title: string
  fences: Fence[]
}

/** Take the steps out of the tutorial: every block between fences, in order. */
const steps: Step[] = tutorial
  .split(/^## (?=\d+\. |What there is$)/m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n', 1)[0] ?? '',
    fences: [...section.matchAll(/^```(\w+)(?: (.*))?\n([\s\S]*?)^```$/gm)].map(
      ([, language, more = '', text = '']) => ({
        kind: language === 'sh' ? ('commands' as const) : more === 'says' ? ('says' as const) : ('file' as const),
        path: /file=(\S+)/.exec(more)?.[1] ?? '',
        wrong: /\bwrong\b/.test(more),
        text,
      }),
    ),
  }))

const pdfOf = (at: Project, name: string, edition: string): Uint8Array =>
  new Uint8Array(Buffer.from(at.read(`output/${name}.${edition}.pdf`), 'latin1'))
const inks = (at: Project, name: string): string => streamsOf(pdfOf(at, name, 'press')).join('\n')
const light = (at: Project, name: string): string => streamsOf(pdfOf(at, name, 'screen')).join('\n')
const words = async (at: Project, name: string): Promise<string> => textOf(await open(pdfOf(at, name, 'screen')), 1)
const forms = (at: Project, name: string): number => (light(at, name).match(/ Do$/gm) ?? []).length

let formsBefore = 0

/** What is to be seen at the end of each step. */
const seen: Record<string, (at: Project) => unknown> = {
  '1. Begin': (at) => expect(inks(at, 'waters')).toContain('0.92 0.48 0.4 0.38 k'),
  '2. Your colours, and their inks': (at) => {
    expect(inks(at, 'waters')).toContain('0.88 0.38 0.8 0.42 k')
    expect(inks(at, 'waters')).toContain('0.16 0.66 1 0.1 k')
    expect(inks(at, 'waters')).toContain('0.06 0.01 0.11 0 k')
    expect(inks(at, 'waters')).not.toContain('0.92 0.48 0.4 0.38 k')
    formsBefore = forms(at, 'waters')
  },
  '3. Your logo': (at) => expect(forms(at, 'waters')).toBe(formsBefore + 1),
  '4. Your masthead': async (at) => {
    expect(await words(at, 'waters')).toMatch(/^Institute for River Basins/)
    expect(forms(at, 'waters')).toBe(formsBefore + 1)
  },
  '5. A block set otherwise': async (at) => {
    expect(await words(at, 'quote')).toContain('said the chair')
    expect(await words(at, 'quote')).toContain('The river does not know of borders.')
  },
  '6. A directive of its own': async (at) => {
    expect(await words(at, 'quote')).toContain('4.2 m')
    expect(light(at, 'quote')).toContain('0.647 0.337 0.102 rg')
  },
  '7. An option': async (at) => expect(await words(at, 'quote')).toContain('Draft – not for citation'),
  '8. A variant': async (at) => {
    expect(await words(at, 'delta')).toContain('In short')
    expect(light(at, 'delta')).toContain('0.165 0.435 0.592 rg')
  },
  'What there is': () => undefined,
}

describe('the tutorial', () => {
  test('has steps that this test looks at, and no others', () => {
    expect(steps.map(({title}) => title)).toEqual(Object.keys(seen))
    for (const {title, fences} of steps.slice(0, -1)) expect(fences.length, title).toBeGreaterThan(0)
  })

  test('can be followed from its first line to its last', {timeout: 300_000}, async () => {
    const at = project()
    const followed: string[] = []
    for (const {title, fences} of steps) {
      const kept = new Map<string, string | undefined>()
      for (const {kind, path, wrong, text} of fences) {
        if (kind === 'file') {
          expect(path, `${title}: a block without the path of its file`).not.toBe('')
          if (wrong) kept.set(path, at.exists(path) ? Buffer.from(at.read(path), 'latin1').toString('utf8') : undefined)
          at.write(path, text)
          continue
        }
        if (kind === 'says') {
          const {code, out, err} = await at.run([
            'check',
            '--no-lint',
            ...[...kept.keys()].filter((one) => one.endsWith('.md')),
          ])
          expect(`${out}${err}`, title).toContain(text.trim())
          expect([1, 2], title).toContain(code)
          // what was shown to be wrong is put right again
          for (const [name, before] of kept) if (before !== undefined) at.write(name, before)
          kept.clear()
          continue
        }
        for (const line of text.trim().split('\n')) {
          if (line === 'npm ci') continue
          const [npx, offprint, ...args] = line.split(' ')
          expect([npx, offprint], line).toEqual(['npx', 'offprint'])
          const {code, err} = await at.run(args)
          expect(
            {code, err: err.replace(/^.* {2}(info|warning) {2}.*\n/gm, '').replace(/^\d+ (warnings?|info).*\n/gm, '')},
            `${title}: ${line}`,
          ).toEqual({code: 0, err: ''})
          followed.push(line)
        }
      }
      await seen[title]?.(at)
    }
    expect(followed.length).toBeGreaterThan(8)
  })
})

/** Take the names from a row of the last table. */
const namesIn = (row: string): string[] => {
  const line = tutorial.split('\n').findLast((one) => one.startsWith(`| ${row} |`)) ?? ''
  return [...line.slice(row.length + 3).matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}

/** Name the fields of an interface, as its source has them. */
function fieldsOf(file: string, name: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const body = new RegExp(`export interface ${name}\\b[^{]*\\{\\n([\\s\\S]*?)^\\}`, 'm').exec(source)?.[1] ?? ''
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field = '']) => field)
}

describe('the names that the tutorial lists are those of the contract', () => {
  test.each([
    ['`pages`', fieldsOf('src/template/slots.ts', 'PageSlots')],
    ['`slots`', fieldsOf('src/template/slots.ts', 'Slots')],
    ['`tokens`', Object.keys(tokenFields.shape)],
  ])('%s', (row, names) => {
    expect(names.length).toBeGreaterThan(3)
    expect(namesIn(row).sort()).toEqual([...names].sort())
  })

  test('what every slot is given', () => {
    const [, text = ''] = /What a slot is given besides its own props:([\s\S]*?)Blocks get/.exec(tutorial) ?? []
    expect([...text.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(
      fieldsOf('src/template/slots.ts', 'Common').sort(),
    )
  })

  test('forms', async () => {
    const contract: Record<string, unknown> = await import('../../src/template/index.js')
    const forms = Object.keys(await import('../../src/template/options.js')).filter((name) => name in contract)
    expect(namesIn('forms of options and attributes').sort()).toEqual(forms.sort())
  })
})
