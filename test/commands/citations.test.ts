import {expect, test, vi} from 'vitest'
import {project} from './project.js'

vi.mock('../../src/resolve/citations/engine.js', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadCiteproc: async () => undefined,
}))

const text = '---\ntitle: Trade\nbibliography: references.json\n---\n\nTwo thirds wait [@doe]. One third [@doe].\n'
const sources = '[{"id": "doe", "type": "book", "title": "Trade"}]'

test('a brief that cites without citeproc gets one line that says how to install it, and the exit code of the machine', async () => {
  const at = project()
  at.write('brief.md', text)
  at.write('references.json', sources)
  const {code, out, err} = await at.run(['build', 'brief.md'])
  expect(err).toBe(
    'brief.md:3:15  error  citation-engine-installed  unexpected absence of the package citeproc, expected it where sources are cited; install it: npm install citeproc\n1 error\n',
  )
  expect(code).toBe(5)
  expect(out).toBe('')
  expect(at.exists('output')).toBe(false)
})

test('a brief with a bibliography that it does not cite needs no citeproc', async () => {
  const at = project()
  at.write('brief.md', text.replace(/\[@doe\]/g, 'now'))
  at.write('references.json', sources)
  const {code, err} = await at.run(['check', 'brief.md'])
  expect(err).toContain('source-cited')
  expect(err).not.toContain('citation-engine-installed')
  expect(code).toBe(0)
})
