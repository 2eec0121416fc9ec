import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const folder = fileURLToPath(new URL('../../templates', import.meta.url))

/** Lines that are the same anywhere: what is imported, and what has no word of its own. */
const isCommon = (line: string): boolean => /^import |^\W*$/.test(line)

/** The files of all templates with the lines that are their own. */
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((path) => /\.tsx$/.test(path))
  .map((path) => {
    const lines = readFileSync(join(folder, path), 'utf8').split('\n')
    return {path, lines: lines.map((line) => line.trim()).filter((line) => line.length > 12 && !isCommon(line))}
  })

/** Most of its lines that a component may have in common with one of another template. */
const SHARED = 0.6

test('a template that extends another shares its components, and copies none', () => {
  const copies = files.flatMap(({path, lines}) =>
    files
      .filter((other) => other.path.split('/')[0] !== path.split('/')[0])
      .flatMap((other) => {
        const same = lines.filter((line) => other.lines.includes(line)).length / Math.max(1, lines.length)
        return same > SHARED ? [`${path} is ${Math.round(same * 100)}% ${other.path}`] : []
      }),
  )
  expect(copies).toEqual([])
})
