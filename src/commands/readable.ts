import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {home} from '../config.js'
import {filesBelow, type Shelf} from '../files.js'
import type {Inputs} from './inputs.js'

/**
 * Give what a brief, or a brand, in `folder` may read: its folder, what the project shares, and the assets of the project
 * or else of offprint. The paths of all that it asks for are added to `inputs`.
 */
export function readableFrom(folder: string, cwd: string, shared: readonly string[], inputs: Inputs): Shelf {
  const shipped = join(home, 'assets')
  const assets = existsSync(join(cwd, 'assets')) ? join(cwd, 'assets') : shipped
  return filesBelow(folder, assets, shared, shipped, inputs)
}
