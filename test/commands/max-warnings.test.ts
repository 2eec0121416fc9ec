import {beforeEach, describe, expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

let at: Project
beforeEach(() => {
  at = project()
})

const html = 'Press <kbd>Enter</kbd>.\n'

describe('--max-warnings', () => {
  beforeEach(() => {
    at.write('content/a/brief.md', brief(html))
    at.write('content/b/brief.md', brief(html))
  })

  test.each([
    [['--max-warnings', '4'], 0],
    [['--max-warnings', '3'], 3],
    [['--max-warnings', '0'], 3],
    [[], 0],
    [['--strict'], 3],
    [['--strict', '--max-warnings', '9'], 3],
  ])('%j: a run with four warnings in two briefs ends with %i', async (flags, code) => {
    const {code: ended, err} = await at.run(['check', '--edition', 'screen', '--no-lint', ...flags])
    expect(ended).toBe(code)
    // all is said whatever it comes to
    expect(err.match(/ {2}html-absent {2}/g)).toHaveLength(4)
    expect(err).toMatch(/\n4 warnings.*\n$/)
  })

  test('says by how much, and writes nothing', async () => {
    const {code, out, err} = await at.run(['build', '--edition', 'screen', '--max-warnings', '3'])
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/\n4 warnings \(more than the 3 allowed\)\n$/)
    expect(at.list('output')).toEqual([])
    const quiet = await at.run(['build', '--edition', 'screen', '--max-warnings', '3', '--quiet'])
    expect([quiet.code, quiet.err]).toEqual([3, '4 warnings (more than the 3 allowed)\n'])
  })

  test('writes every brief when there are no more', async () => {
    const {code, out} = await at.run(['build', '--edition', 'screen', '--max-warnings', '4'])
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'output/a.screen.pdf',
      'output/b.screen.pdf',
      '',
    ])
  })

  test('lets a brief with errors keep no other from being written', async () => {
    at.write('content/b/brief.md', brief('[](#no)\n'))
    const {code, out} = await at.run(['build', '--edition', 'screen', '--max-warnings', '4'])
    expect(code).toBe(1)
    expect(out).toMatch(/^output\/a\.screen\.pdf .*\n$/)
  })

  test('counts what the front matter makes a warning of', async () => {
    at.write('content/b/brief.md', brief(html, 'rules: {html-absent: info}\n'))
    expect((await at.run(['check', '--edition', 'screen', '--no-lint', '--max-warnings', '2'])).code).toBe(0)
    expect((await at.run(['check', '--edition', 'screen', '--no-lint', '--max-warnings', '1'])).code).toBe(3)
  })

  test('is taken from offprint.yaml, and the flag goes before it', async () => {
    at.write('offprint.yaml', 'max-warnings: 3\n')
    expect((await at.run(['check', '--edition', 'screen', '--no-lint'])).code).toBe(3)
    expect((await at.run(['check', '--edition', 'screen', '--no-lint', '--max-warnings', '4'])).code).toBe(0)
  })

  test.each(['-1', '1.5', 'few', '', '1e3'])('%j ends with 2', async (word) => {
    const {code, err} = await at.run(['check', '--no-lint', `--max-warnings=${word}`])
    expect(code).toBe(2)
    expect(err).toContain(`unexpected --max-warnings "${word}", expected a whole number such as 0 or 10`)
  })
})
