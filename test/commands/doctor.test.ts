import {expect, test} from 'vitest'
import {type Project, project} from './project.js'

interface Report {
  exitCode: number
  findings: {state: string; what: string; found: string; mend?: string}[]
}

/** Run the doctor in a project, and give what it finds wrong, by what it looked at. */
async function wrongIn(at: Project): Promise<{code: number; wrong: Map<string, string>}> {
  const {code, out} = await at.run(['doctor', '--json'], {LAUNCH_EDITOR: process.execPath})
  const report = JSON.parse(out) as Report
  expect(report.exitCode).toBe(code)
  const wrong = report.findings.filter(({state}) => state !== 'ok')
  for (const {mend} of wrong) expect(mend).toMatch(/./)
  return {code, wrong: new Map(wrong.map(({what, found}) => [what, found]))}
}

test('a sound project has nothing wrong, and a line for each thing', async () => {
  const at = project()
  expect(await wrongIn(at)).toEqual({code: 0, wrong: new Map()})
  const {out} = await at.run(['doctor'], {LAUNCH_EDITOR: process.execPath})
  for (const what of [
    'Node',
    'packages',
    'offprint.yaml',
    'template policy-brief',
    'printer coated',
    'output folder',
    'editor',
  ]) {
    expect(out).toMatch(new RegExp(`^ok {4}${what}: .+$`, 'm'))
  }
})

test('a mistake in offprint.yaml ends with 2 and is named at its line', async () => {
  const at = project()
  at.write('offprint.yaml', 'strict: perhaps\n')
  const {code, wrong} = await wrongIn(at)
  expect(code).toBe(2)
  expect(wrong.get('offprint.yaml')).toContain('offprint.yaml:1:9')
})

test('a template with a font that is none is named, and so is one that cannot be compiled', async () => {
  const at = project()
  const policyBrief = new URL('../../templates/policy-brief/index.ts', import.meta.url).pathname
  const face = `{family: 'House', weight: 400, style: 'normal', file: 'house.ttf'}`
  at.write('assets/fonts/house.ttf', 'no font')
  at.write(
    'templates/house/index.ts',
    `import base from '${policyBrief}'\nexport default {...base, faces: [...base.faces, ${face}]}\n`,
  )
  at.write('templates/slip/index.ts', 'export default {name: }\n')
  const {code, wrong} = await wrongIn(at)
  expect(code).toBe(2)
  expect(wrong.get('template house')).toContain('house.ttf')
  expect(wrong.get('template slip')).toContain('templates/slip/index.ts:1:23')
  expect(wrong.size).toBe(2)
})

test('a broken printer is named, and a profile that is not there', async () => {
  const at = project()
  at.write('assets/printers/house.json', '{"name": "House", "bleed": "wide"}\n')
  at.write('offprint.yaml', 'icc: house.icc\n')
  const {code, wrong} = await wrongIn(at)
  expect(code).toBe(2)
  expect(wrong.get('printer house')).toContain('bleed')
  expect(wrong.get('printer coated')).toContain('house.icc')
})

test("an output folder that cannot be written is the machine's fault", async () => {
  const at = project()
  at.write('output', 'a file where a folder should be')
  const {code, wrong} = await wrongIn(at)
  expect(code).toBe(5)
  expect(wrong.get('output folder')).toContain('output cannot be written (ENOTDIR)')
})

test('an editor that is not there, or is named with arguments, cannot be opened', async () => {
  for (const named of ['no-such-editor', `${process.execPath} --wait`]) {
    const {code, out} = await project().run(['doctor'], {LAUNCH_EDITOR: named})
    expect(code).toBe(0)
    expect(out).toContain(`warn  editor: there is no program "${named}"; set EDITOR to the name or path of a program`)
  }
})

test('a brand is put on, and what is wrong with it is named at its line', async () => {
  const at = project()
  at.write('_brand.yml', 'color:\n  palette:\n    sea: "#0c4a5b"\n  primary: sea\n')
  const {out} = await at.run(['doctor'])
  expect(out).toMatch(/^(ok {2}|warn) {2}brand _brand\.yml: .+$/m)
  at.write('_brand.yml', 'color:\n  palette:\n    sea: 3\n')
  const {code, wrong} = await wrongIn(at)
  expect(code).toBe(2)
  expect(wrong.get('brand')).toContain('_brand.yml:3:10')
  at.write('brand.json', '{}')
  expect((await wrongIn(at)).wrong.get('brand')).toContain('unexpected brand.json beside _brand.yml')
})

test('without an editor that is named it says how to name one, and ends well', async () => {
  const {code, out} = await project().run(['doctor'])
  expect(code).toBe(0)
  expect(out).toMatch(/^warn {2}editor: .+; set EDITOR/m)
})
