import {existsSync} from 'node:fs'
import {readdir, realpath} from 'node:fs/promises'
import {basename, dirname, isAbsolute, join, resolve} from 'node:path'
import type {RootData} from 'mdast'
import type {VFile} from 'vfile'
import {named, type Settings, UsageError} from '../config.js'
import {inside} from '../files.js'
import {nearest, report} from '../message.js'
import type {BriefFile} from './briefs.js'
import type {Inputs} from './inputs.js'

/** Names that a brand has in the working folder. */
const brandNames = ['_brand.yml', '_brand.yaml', 'brand.json']

/** What stands for no brand at all. */
const NONE = 'none'

/** Thrown when a brand is not there, or lies outside the project. */
class BrandUnknown extends UsageError {
  constructor(
    name: string,
    readonly expected: string,
  ) {
    super(`no brand "${name}", expected ${expected}`)
  }
}

/** Find the brand of a brief; what the front matter names and is not there is reported. */
export async function brandFor(
  {meta, brandAt}: RootData,
  brief: BriefFile,
  file: VFile,
  settings: Settings,
  inputs: Inputs,
): Promise<string | undefined> {
  const {cwd, brand, usualBrand} = settings
  if (brand !== undefined) return brand === NONE ? undefined : brandIn([cwd], brand, cwd, inputs)
  if (meta?.brand !== undefined) {
    if (meta.brand === NONE) return undefined
    try {
      return await brandIn([dirname(brief.path), cwd], meta.brand, cwd, inputs)
    } catch (error) {
      if (!(error instanceof BrandUnknown)) throw error
      const reason = `unexpected brand "${meta.brand}", expected ${error.expected}`
      report(file, 'brand-known', reason, brandAt, {
        mend: 'write its path from the folder of the brief or from the project',
      })
      return undefined
    }
  }
  if (usualBrand !== undefined) {
    return usualBrand === NONE ? undefined : named('brand', settings, () => brandIn([cwd], usualBrand, cwd, inputs))
  }
  // one that is put there later is a change as well
  for (const name of brandNames) inputs.add(join(cwd, name))
  const found = brandNames.filter((name) => existsSync(join(cwd, name)))
  const [one, other] = found
  if (other)
    throw new UsageError(
      `unexpected ${other} beside ${one}, expected one brand; remove one, or name one in offprint.yaml: brand: ${one}`,
    )
  return one === undefined ? undefined : brandIn([cwd], one, cwd, inputs)
}

/** Find a brand by its path from one of some folders, inside the project. Throws `BrandUnknown`. */
async function brandIn(folders: string[], name: string, cwd: string, inputs: Inputs): Promise<string> {
  if (!/\.(ya?ml|json)$/i.test(name)) throw new BrandUnknown(name, 'a file such as _brand.yml or brand.json')
  const root = await realpath(cwd)
  const places = folders.map((folder) => resolve(folder, name)).filter((path) => !isAbsolute(name) && inside(cwd, path))
  for (const place of places) inputs.add(place)
  const path = places.find((one) => existsSync(one))
  if (places.length === 0 || (path !== undefined && !inside(root, await realpath(path)))) {
    throw new BrandUnknown(name, 'one inside the project')
  }
  if (path !== undefined) return path
  const beside = await readdir(dirname(places[0] as string)).catch(() => [])
  const near = nearest(
    basename(name),
    beside.filter((one) => /\.(ya?ml|json)$/i.test(one)),
  )
  throw new BrandUnknown(
    name,
    near ? `a file that is there, perhaps ${join(dirname(name), near)}` : 'a file that is there',
  )
}
