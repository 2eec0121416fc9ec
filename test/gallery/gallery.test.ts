import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {rules} from '../../src/message.js'
import {checked, type Entry, entries, isClean, saidIn} from './entries.js'

describe('the gallery', () => {
  it.each(entries.map((entry) => [`${entry.rule}: ${entry.symptom}`, entry] as const))('%s', async (_, entry) => {
    const found = await checked(entry)
    hold(entry, found)
    const ids = saidIn(found).map(({rule}) => rule)
    if (isClean(entry)) expect(ids).not.toContain(entry.rule)
    else expect(ids).toContain(entry.rule)
  })

  it('has a folder for rules that are there alone', () => {
    expect(entries.filter(({rule}) => !Object.hasOwn(rules, rule)).map(({folder}) => folder)).toEqual([])
  })

  it('has a clean neighbour beside every mistake', () => {
    const bad = new Set(entries.filter((entry) => !isClean(entry)).map(({rule}) => rule))
    const clean = new Set(entries.filter(isClean).map(({rule}) => rule))
    expect([...bad].filter((rule) => !clean.has(rule))).toEqual([])
  })
})

/** Hold messages against the expected ones. Those of a new mistake are written, but never in CI; others beside. */
function hold(entry: Entry, found: string): void {
  const path = join(entry.folder, 'messages.txt')
  const changed = path.replace('.txt', '-changed.txt')
  if (found === entry.expected) rmSync(changed, {force: true})
  else if (!process.env.CI) writeFileSync(existsSync(path) || isClean(entry) ? changed : path, found)
  expect(found).toBe(entry.expected)
}
