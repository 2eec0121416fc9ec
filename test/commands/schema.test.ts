import {expect, test} from 'vitest'
import {schemaNamed, schemaNames} from '../../src/schemas.js'
import {project} from './project.js'

test.each(schemaNames)('offprint schema %s prints it', async (name) => {
  const {code, out, err} = await project().run(['schema', name])
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toEqual(schemaNamed(name))
})

test('a name that is none says which was meant, and no name which there are', async () => {
  const at = project()
  expect(await at.run(['schema', 'front-mater'])).toMatchObject({
    code: 2,
    out: '',
    err: 'offprint: no schema "front-mater"; did you mean front-matter?\n',
  })
  expect((await at.run(['schema', 'xxxxxxxxxxxx'])).err).toContain(
    'there are: front-matter, config, brand, printer, tokens',
  )
  expect((await at.run(['schema'])).code).toBe(2)
})
