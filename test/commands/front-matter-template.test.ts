import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {brief, type Project, project} from './project.js'

/** A project with a good brief, and one that names a template. */
function naming(template: string): Project {
  const at = project()
  at.write('content/a/brief.md', brief('[](#no)\n', `template: ${template}\n`))
  at.write('content/b/brief.md', brief())
  return at
}

describe('a template in the front matter that is not there', () => {
  test.each([
    ['nope', 'there are: one-sheet, policy-brief, working-paper'],
    ['"policy-breif" # ours', 'did you mean policy-brief?'],
    ['|\n  policy-breif', 'did you mean policy-brief?'],
  ])('%j is an error with its place, among the others, and the other briefs are built', async (template, mend) => {
    const {code, out, err} = await naming(template).run(['build'])
    expect(err).toMatch(
      /^content\/a\/brief\.md:4:11 {2}error {2}template-known {2}unexpected template "(nope|policy-breif)"/,
    )
    expect(err).toContain(`; ${mend}\n`)
    expect(err).toContain('  error  reference-known  ')
    expect(out).toContain('output/b.screen.pdf')
    expect(code).toBe(1)
  })
})

describe('a template in the front matter', () => {
  const thrown = (what: string): string => `throw new Error("${what}")\n`

  test.each([
    ['own', 'templates/own'],
    ['templates/own', 'templates/own'],
    ['./look', 'content/a/look'],
    ['look', 'content/a/look'],
  ])('%s is that in %s', async (template, folder) => {
    const at = naming(template)
    at.write(`${folder}/index.ts`, thrown(folder))
    const {code, err} = await at.run(['build'])
    expect(err).toBe(
      `${folder}/index.ts:1:7  error  template-valid  unexpected error "${folder}" while the template is loaded, expected none\n1 error\n`,
    )
    expect(code).toBe(2)
  })

  test.each(['../../elsewhere', '../../elsewhere/index.ts', './link', 'link', 'elsewhere'])(
    '%s, which lies elsewhere, is not run',
    async (template) => {
      const at = naming(template)
      at.write('elsewhere/index.ts', thrown('run'))
      symlinkSync('../../elsewhere', join(at.cwd, 'content/a/link'))
      const {code, err} = await at.run(['build'])
      expect(err).toContain('content/a/brief.md:4:11  error  template-known  ')
      expect(err).not.toContain('is loaded')
      expect(code).toBe(1)
      expect((await at.run(['build', '--template', 'elsewhere'])).err).toContain(
        'unexpected error "run" while the template is loaded',
      )
    },
  )
})
