import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {home, named, type Settings, UsageError} from '../config.js'
import {nearest} from '../message.js'
import {type Condition, conditionOf, knownConditions} from '../press/conditions.js'
import type {Order} from '../press/index.js'
import {checkProfile, ProfileRefused} from '../press/profile.js'
import {type Printer, PrinterInvalid, readPrinter} from '../printer.js'
import {type Inputs, stampOf} from './inputs.js'

/** Profiles read by this process, by path: the same bytes are opened once, until the file is another. */
const profiles = new Map<string, {reading: Promise<Uint8Array>; stamp: string}>()

/** Open the printer, the printing condition and the profile that a run names; what is read is added to `inputs`. Throws `UsageError`. */
export async function orderOf(settings: Settings, inputs?: Inputs): Promise<Order> {
  const printer = await openPrinter(settings, inputs)
  const condition = await named('condition', settings, () =>
    conditionFor(settings.condition ?? printer.condition, settings),
  )
  const profile = await named('icc', settings, () => openProfile(pathOf(condition, settings), settings, inputs))
  const {marks, paper: onPaper} = settings
  return {printer: marks ? {...printer, marks: true} : printer, condition, profile, onPaper}
}

/** Open the printer that a run names: by its name, of the project or of offprint, or by its path. Throws `UsageError`. */
export const openPrinter = (settings: Settings, inputs?: Inputs): Promise<Printer> =>
  named('printer', settings, () => printerNamed(settings.printer, settings.cwd, inputs))

async function printerNamed(name: string, cwd: string, inputs?: Inputs): Promise<Printer> {
  const shelves = [cwd, home].map((folder) => join(folder, 'assets', 'printers'))
  const places = /[\\/.]/.test(name) ? [resolve(cwd, name)] : shelves.map((shelf) => join(shelf, `${name}.json`))
  for (const place of places) inputs?.add(place)
  const path = places.find((place) => existsSync(place))
  if (path === undefined) {
    const known = new Set((await Promise.all(shelves.map(printersIn))).flat())
    const near = nearest(name, known)
    throw new UsageError(
      `no printer "${name}"; ${near ? `did you mean ${near}?` : `there are: ${[...known].sort().join(', ')}`}`,
    )
  }
  try {
    return readPrinter(await readFile(path), /[\\/.]/.test(name) ? name : `${name}.json`)
  } catch (error) {
    if (error instanceof PrinterInvalid) throw new UsageError(error.message)
    throw new UsageError(`cannot read printer ${name}: ${(error as Error).message}`)
  }
}

const printersIn = async (shelf: string): Promise<string[]> => {
  const names = await readdir(shelf).catch(() => [])
  return names.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
}

/** Find the condition; one that is not in the table is taken as it is named when its profile comes along. */
function conditionFor(id: string, {icc}: Settings): Condition {
  const condition = conditionOf(id)
  if (condition?.profile !== undefined || (condition && icc !== undefined)) return condition
  if (icc !== undefined) return {id, about: id, registry: 'http://www.color.org', paper: 'coated', inkLimit: 300}
  const {known, near} = knownConditions(id)
  const mend = `give its profile with --icc FILE, or choose one of ${known.join(', ')}`
  if (condition)
    throw new UsageError(`no profile of the printing condition ${condition.id} comes with offprint; ${mend}`)
  throw new UsageError(`unknown printing condition "${id}"; ${near ? `did you mean ${near}?` : mend}`)
}

const pathOf = ({profile}: Condition, {icc, cwd}: Settings): string =>
  icc === undefined ? join(home, 'assets', 'icc', profile as string) : resolve(cwd, icc)

async function openProfile(path: string, {icc}: Settings, inputs?: Inputs): Promise<Uint8Array> {
  const shown = icc ?? path
  inputs?.add(path)
  const stamp = await stampOf(path)
  let {reading} = profiles.get(path) ?? {}
  if (!reading || profiles.get(path)?.stamp !== stamp) {
    reading = readFile(path).then((bytes) => new Uint8Array(bytes))
    profiles.set(path, {reading, stamp})
  }
  try {
    const bytes = await reading
    checkProfile(bytes)
    return bytes
  } catch (error) {
    profiles.delete(path)
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = error instanceof ProfileRefused ? error.message : missing ? 'no such file' : 'it cannot be read'
    throw new UsageError(`${shown}: ${reason}`)
  }
}
