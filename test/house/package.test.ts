import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

interface Locked {
  engines?: {node?: string}
  resolved?: string
  optional?: boolean
  dev?: boolean
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const manifest = JSON.parse(read('package.json'))
const locked: [string, Locked][] = Object.entries(JSON.parse(read('package-lock.json')).packages)

/** Tell whether a range of versions, as `engines` has it, takes in some Node 20 from 20.19 on. */
function allowsNode20(range: string): boolean {
  return range.split('||').some((part) =>
    [...part.matchAll(/(>=|<=|<|>|\^|~|=)?\s*v?(\d+)(?:\.(\d+|x))?(?:\.[\dx]+)?/g)].every(
      ([, sign = '', major, minor]) => {
        const [wanted, at] = [Number(major), Number(minor) || 0]
        if (sign === '>=' || sign === '>') return wanted < 20 || (wanted === 20 && at <= 19)
        if (sign === '<') return wanted > 20
        if (sign === '<=') return wanted >= 20
        return wanted === 20 && at <= 19
      },
    ),
  )
}

describe('package', () => {
  test('every version is pinned exactly', () => {
    const versions = Object.entries<string>({...manifest.dependencies, ...manifest.devDependencies})
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('every locked package runs on Node 20.19', () => {
    const newer = locked.filter(([, {engines}]) => engines?.node && !allowsNode20(engines.node))
    expect(newer.map(([path, {engines}]) => `${path} ${engines?.node}`)).toEqual([])
  })

  test('the reader of ranges knows what excludes Node 20', () => {
    const out = ['>=22', '^22.12.0 || >=24', '>= 20.20', '<20', '18 || 22', '^18.0.0', '>=21 <23']
    const inside = ['>=18', '^20.19.0 || >=22.12.0', '>= 0.8', '20 || >=22', '>=12.22.0', '^18 || ^20 || >=22', '20.x']
    expect(out.filter(allowsNode20)).toEqual([])
    expect(inside.filter((range) => !allowsNode20(range))).toEqual([])
  })

  test('the lockfile names no registry', () => {
    expect(locked.filter(([, {resolved}]) => resolved)).toEqual([])
  })

  test('the engine, the scripts and the command are there', () => {
    expect(manifest.engines).toEqual({node: '>=20.19'})
    expect(manifest.bin).toEqual({offprint: 'dist/cli.js'})
    expect(Object.keys(manifest.scripts)).toEqual([
      'build',
      'check',
      'test',
      'types',
      'lint',
      'bench',
      'schemas',
      'docs',
      'prepare',
    ])
  })
})
