import {mkdirSync, symlinkSync, truncateSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {brief, project} from './project.js'

const block = (name: string, src: string): string =>
  `:::${name}[Title]{src="${src}"${name === 'table' ? '' : ' alt="A picture."'}}\nSource: A register.\n:::\n`
const spec = '{"data": {"url": "t.csv"},\n "mark": "bar", "encoding": {"x": {"field": "a", "type": "nominal"}}}\n'

describe('a file that cannot be used is an error at the place that names it', () => {
  test.each([
    ['figure', 'image-readable', 'p.png'],
    ['chart', 'spec-exists', 'c.vl.json'],
    ['table', 'csv-valid', 't.csv'],
  ])('%s of a folder', async (name, rule, src) => {
    const at = project()
    at.write('content/a/brief.md', brief(block(name, src)))
    mkdirSync(join(at.cwd, 'content/a', src))
    const {code, err} = await at.run(['build'])
    expect(err).toContain(`content/a/brief.md:10:1  error  ${rule}  `)
    expect(err).toContain(`"${src}", which is a folder`)
    expect(err).not.toContain('fault of offprint')
    expect(code).toBe(1)
  })

  test.each([
    ['chart', 'c.vl.json', 'brief.md:10:1  error  spec-exists', 20],
    ['table', 't.csv', 'brief.md:10:1  error  data-size', 10],
    ['chart', 't.csv', 'c.vl.json:1:18  error  data-exists', 20],
  ])('%s with a %s of sixty megabytes', async (name, large, says, limit) => {
    const at = project()
    at.write('content/a/brief.md', brief(block(name, name === 'table' ? 't.csv' : 'c.vl.json')))
    at.write('content/a/c.vl.json', spec)
    at.write('content/a/t.csv', 'a\n1\n')
    truncateSync(join(at.cwd, 'content/a', large), 60 * 1024 * 1024)
    const {code, err} = await at.run(['build'])
    expect(err).toContain(`content/a/${says}  `)
    expect(err).toContain(`"${large}", which has 60 MB, more than the ${limit} MB that are read`)
    expect(code).toBe(1)
  })
})

describe('a brief that cannot be read is named, and the others are built', () => {
  test.each<[string, (path: string) => void, string]>([
    ['a folder', mkdirSync, 'which is a folder'],
    ['a link to itself', (path) => symlinkSync('brief.md', path), 'which cannot be read (ELOOP)'],
    ['a link to nothing', (path) => symlinkSync('none.md', path), 'which is not there'],
  ])('%s', async (_, make, found) => {
    const at = project()
    at.write('content/b/brief.md', brief())
    at.write('content/a/notes.md', '')
    make(join(at.cwd, 'content/a/brief.md'))
    const {code, out, err} = await at.run(['build'])
    expect(err).toContain(`content/a/brief.md  error  brief-readable  unexpected brief ${found}`)
    expect(out).toContain('output/b.screen.pdf')
    expect(code).toBe(1)
  })

  test('one of a gigabyte', async () => {
    const at = project()
    at.write('content/a/brief.md', '')
    truncateSync(join(at.cwd, 'content/a/brief.md'), 1024 ** 3)
    const {code, err} = await at.run(['build', 'content/a'])
    expect(err).toContain('brief-readable  unexpected brief which has 1024 MB, more than the 20 MB that are read')
    expect(code).toBe(1)
  })
})
