import {describe, expect, test} from 'vitest'
import {rules} from '../../src/message.js'
import {project} from './project.js'

const ids = Object.keys(rules)

describe('explain', () => {
  test.each(ids)('%s: says its severity and what should hold', async (id) => {
    const {severity, says} = rules[id as keyof typeof rules]
    const {code, out, err} = await project().run(['explain', id])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out.split('\n').slice(0, 2)).toEqual([`${id}  ${severity}`, says])
  })

  test('without a rule lists all of them, one a line, in chapters', async () => {
    const {code, out} = await project().run(['explain'])
    expect(code).toBe(0)
    expect([...out.matchAll(/^ {2}(\S+) +(error|warning|info) /gm)].map(([, id]) => id)).toEqual(ids)
    expect(out).toMatch(/^Finding and reading a brief\n {2}brief-readable/)
  })

  test.each([
    ['figure-has-alts', 'figure-has-alt'],
    ['alt', 'figure-has-alt'],
    ['csv-irregular', 'csv-regular'],
    ['footnote-undefined', 'footnote-defined'],
  ])('%s is no rule; it names those that may be meant', async (wrong, meant) => {
    const {code, out, err} = await project().run(['explain', wrong])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(new RegExp(`^offprint: no rule "${wrong}"; did you mean .*\\b${meant}\\b.*\\?\n$`))
  })

  test.each(['qqqqqqqqqqq', 'constructor', '__proto__'])(
    '%s is like no rule; it says where they are',
    async (wrong) => {
      expect(await project().run(['explain', wrong])).toEqual({
        code: 2,
        out: '',
        err: `offprint: no rule "${wrong}"; "offprint explain" lists them all\n`,
      })
    },
  )

  test('prints JSON for programs', async () => {
    const one = JSON.parse((await project().run(['explain', 'csv-valid', '--json'])).out)
    expect(one).toEqual({id: 'csv-valid', ...rules['csv-valid']})
    const all = JSON.parse((await project().run(['explain', '--json'])).out)
    expect(all.map(({id}: {id: string}) => id)).toEqual(ids)
  })

  test('prints the section of the manual as Markdown', async () => {
    const whole = (await project().run(['explain', '--markdown'])).out
    const {out} = await project().run(['explain', 'csv-valid', '--markdown'])
    expect(out).toMatch(/^### csv-valid\n/)
    expect(whole).toContain(out)
  })
})
