import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {brief, type Project, project} from '../commands/project.js'
import {messagesText} from './messages-text.js'

const says = async (at: Project, path = 'brief.md'): Promise<string> => {
  const file = new VFile({value: 'Text.\n', path})
  await parse(file, filesBelow(at.cwd, at.cwd))
  return messagesText(file)
}

test('a link that leaves the folder of the brief is not followed', async () => {
  const at = project()
  const elsewhere = project()
  elsewhere.write('secret.yaml', 'title: Secret\n')
  symlinkSync(join(elsewhere.cwd, 'secret.yaml'), join(at.cwd, 'brief.yaml'))
  expect(await says(at)).toMatch(
    /^brief\.yaml:\S+ error brief-yaml-readable unexpected brief\.yaml which is a link that leads elsewhere, expected a text/,
  )
})

test('a folder in its place', async () => {
  const at = project()
  mkdirSync(join(at.cwd, 'brief.yaml'))
  expect(await says(at)).toContain('brief-yaml-readable unexpected brief.yaml which is a folder, expected a text')
})

test('more than is read', async () => {
  const at = project()
  writeFileSync(join(at.cwd, 'brief.yaml'), `title: ${'a'.repeat(1024 * 1024)}\n`)
  expect(await says(at)).toContain('brief-yaml-readable unexpected brief.yaml which has 2 MB, more than the 1 MB')
})

test('the YAML beside x.md is x.yaml', async () => {
  const at = project()
  at.write('brief.yaml', 'title: Of another brief\n')
  expect(await says(at, 'four-pages.md')).toContain('front-matter-present')
  at.write('four-pages.yaml', 'title: Four pages\n')
  expect(await says(at, 'four-pages.md')).toBe('')
})

test('messages of later stages point into it as well', async () => {
  const at = project()
  at.write('content/trade/brief.md', 'Words of the brief.\n')
  at.write('content/trade/brief.yaml', 'title: Trade\n\ntemplate: policy-breif\n')
  const unknown = await at.run(['check', '--edition', 'screen'])
  expect(unknown.err).toContain(
    'content/trade/brief.yaml:3:11  error  template-known  unexpected template "policy-breif"',
  )
  at.write('content/trade/brief.yaml', 'title: Trade\npages: 7\n')
  const short = await at.run(['check', '--edition', 'screen'])
  expect(short.err).toMatch(/^content\/trade\/brief\.yaml:2:8 {2}warning {2}page-budget-met/m)
})

test('what a brief is made of is the same from either file', async () => {
  const at = project()
  at.write('content/one/brief.md', brief('', 'date: 2024-05-03\nauthors: [Jane Doe]\n'))
  at.write('content/two/brief.md', brief().split('---\n').at(-1) as string)
  at.write('content/two/brief.yaml', 'title: A brief\nlanguage: en-GB\ndate: 2024-05-03\nauthors: [Jane Doe]\n')
  expect(await at.run(['build', '--edition', 'screen'])).toMatchObject({code: 0, err: ''})
  expect(at.read('output/two.screen.pdf')).toBe(at.read('output/one.screen.pdf'))
})
