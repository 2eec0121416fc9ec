/** `offprint doctor`: is all there that a build needs? Looks at each thing by itself, and says how to mend what is wrong. */
import {access, constants, mkdtemp, readdir, rm, stat, statfs} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {basename, delimiter, dirname, isAbsolute, join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {VFile} from 'vfile'
import {exitCode, home, type Settings, settingsOf, type Terminal} from '../config.js'
import {conditionOf, knownConditions} from '../press/conditions.js'
import type {Origin} from '../template/fault.js'
import {brandFor} from './brand.js'
import {branded} from './branded.js'
import {dictionaryIn} from './dictionary.js'
import type {Inputs} from './inputs.js'
import {openPrinter, orderOf} from './order.js'
import {printableLines} from './printable.js'
import {entryOf} from './shelves.js'
import {openTemplate} from './template.js'

/** What was found of one thing. */
interface Finding {
  state: 'ok' | 'warn' | 'fail'
  /** What was looked at: "template policy-brief". */
  what: string
  /** What was found of it, or what is wrong. */
  found: string
  mend?: string
  /** Whether a failure is one of what was configured, and not of the machine. */
  configured?: true
}

/** Space on the disk that a build may want, bytes. */
const ENOUGH = 200_000_000

/** Look at all that a build needs, print one line for each, and give the exit code: 0, 2 for what is configured, 5 for the machine. */
export async function doctor({json = false}: {json?: boolean}, terminal: Terminal): Promise<number> {
  const findings: Finding[] = [...(await programFindings())]
  const settings = await attempt(
    {what: 'offprint.yaml', mend: 'mend the line that is named', cwd: terminal.cwd, findings},
    () => settingsOf({}, terminal),
  )
  if (settings) {
    findings.push({state: 'ok', what: 'offprint.yaml', found: 'no mistake in it'})
    for (const look of [templates, brand, printers, profiles, folders, dictionaries])
      findings.push(...(await look(settings)))
  }
  findings.push(await editor(terminal))
  const failed = findings.filter(({state}) => state === 'fail')
  const code =
    failed.length === 0 ? exitCode.fine : failed.some(({configured}) => configured) ? exitCode.usage : exitCode.machine
  const plain = findings.map(({configured: _, ...finding}) => finding)
  terminal.out(
    json ? `${JSON.stringify({version: 1, exitCode: code, findings: plain}, undefined, 2)}\n` : linesOf(plain),
  )
  return code
}

const linesOf = (findings: Finding[]): string =>
  findings
    .map(
      ({state, what, found, mend}) => `${state.padEnd(4)}  ${what}: ${found}${mend === undefined ? '' : `; ${mend}`}`,
    )
    .map((line) => `${printableLines(line).replaceAll('\n', '\n      ')}\n`)
    .join('')

/** A thing that is looked at: how what is wrong with it is mended, and where findings go. */
interface Trial {
  what: string
  mend: string
  cwd: string
  findings: Finding[]
}

/** Do something that throws where a thing is not as it should be; that is a finding then. */
async function attempt<Made>(
  {what, mend, cwd, findings}: Trial,
  make: () => Promise<Made> | Made,
): Promise<Made | undefined> {
  try {
    return await make()
  } catch (error) {
    const {message, origin} = error as Error & {origin?: Origin}
    const place = origin ? `${relative(cwd, origin.path)}:${origin.line}:${origin.column}  ` : ''
    findings.push({state: 'fail', what, found: `${place}${message}`, mend, configured: true})
    return undefined
  }
}

/** Packages with parts that are made for a machine or are no JavaScript. */
const native = ['sharp', 'harfbuzzjs', 'lcms-wasm']

/** Look at Node and at the packages, whose versions are pinned. */
async function programFindings(): Promise<Finding[]> {
  const here = createRequire(join(home, 'package.json'))
  const {engines, dependencies, peerDependencies} = here('./package.json') as Record<string, Record<string, string>>
  const least = /[\d.]+/.exec(engines?.node ?? '')?.[0] ?? '0'
  const node: Finding = isBelow(process.versions.node, least)
    ? {state: 'fail', what: 'Node', found: process.versions.node, mend: `install ${least} or newer`}
    : {state: 'ok', what: 'Node', found: process.versions.node}
  const names = Object.keys(dependencies ?? {}).filter((name) => !name.startsWith('@types/'))
  const wrong: Finding[] = []
  for (const name of names) {
    const version = versionOf(name, here)
    const pinned = dependencies?.[name]
    if (version === pinned) continue
    const found = version === undefined ? 'not installed' : `${version} in place of ${pinned}`
    wrong.push({state: version === undefined ? 'fail' : 'warn', what: `package ${name}`, found, mend: 'run npm ci'})
  }
  for (const name of native) {
    if (wrong.some(({what}) => what === `package ${name}`)) continue
    const error = await import(pathToFileURL(here.resolve(name)).href).then(undefined, (thrown: Error) => thrown)
    if (!(error instanceof Error)) continue
    const found = `it cannot be loaded: ${error.message.split('\n')[0]}`
    wrong.push({state: 'fail', what: `package ${name}`, found, mend: 'run npm ci on this machine, not on another'})
  }
  const optional = Object.keys(peerDependencies ?? {}).map((name): Finding => {
    const version = versionOf(name, here)
    if (version) return {state: 'ok', what: `package ${name}`, found: version}
    return {state: 'warn', what: `package ${name}`, found: 'not installed', mend: `npm install ${name} to cite sources`}
  })
  const right: Finding = {state: 'ok', what: 'packages', found: `${names.length - wrong.length} as they are pinned`}
  return [node, right, ...wrong, ...optional]
}

/** Give the version of a package as it is installed, where it is. */
function versionOf(name: string, here: NodeJS.Require): string | undefined {
  for (const folder of here.resolve.paths(name) ?? []) {
    try {
      return (here(join(folder, name, 'package.json')) as {version: string}).version
    } catch {}
  }
  return undefined
}

const isBelow = (version: string, least: string): boolean => version.localeCompare(least, 'en', {numeric: true}) < 0

/** Open every template on the shelves, and every face that it names. */
async function templates(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  const at = {cwd: settings.cwd, findings}
  for (const name of await namesOn('templates', settings)) {
    const what = `template ${name}`
    const mend = 'mend it, or take its folder from templates/'
    const entry = await entryOf(name, settings.cwd).catch(() => undefined)
    // what is no folder, or has no index, is no template
    if (entry === undefined || basename(entry) === name) continue
    const faces = await attempt({...at, what, mend}, async () => {
      const {fonts} = await openTemplate(entry, {...settings, keep: false})
      for (const face of fonts.faces) if (!(face.unitsPerEm > 0)) throw new Error(`no font in ${face.family}`)
      return fonts.faces.length
    })
    if (faces !== undefined) findings.push({state: 'ok', what, found: `${faces} faces can be read`})
  }
  return findings
}

/** Dress the usual template in the brand of the project, if it has one. */
async function brand(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  const {cwd, usual} = settings
  const path = join(cwd, 'brief.md')
  const brief = {path, shown: 'brief.md', name: 'brief'}
  const inputs: Inputs = new Set()
  await attempt({what: 'brand', mend: 'mend it, or take it away', cwd, findings}, async () => {
    const found = await brandFor({}, brief, new VFile({path}), settings, inputs)
    if (found === undefined) return
    const template = await entryOf(settings.template ?? usual, cwd).then((entry) => openTemplate(entry, settings))
    const file = new VFile({path})
    await branded(template, found, brief, file, settings, inputs)
    const [warning] = file.messages
    const what = `brand ${relative(cwd, found)}`
    if (!warning) findings.push({state: 'ok', what, found: `dresses the template ${template.template.name}`})
    else findings.push({state: 'warn', what, found: warning.reason, mend: warning.note ?? 'see offprint explain'})
  })
  return findings
}

/** Read every printer on the shelves, with the profile of its printing condition. */
async function printers(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  const at = {cwd: settings.cwd, findings}
  const names = (await namesOn(join('assets', 'printers'), settings)).filter((name) => name.endsWith('.json'))
  for (const name of [...names.map((file) => basename(file, '.json')), settings.printer]) {
    const what = `printer ${name}`
    if (findings.some((finding) => finding.what === what)) continue
    const own = {...settings, printer: name}
    const printer = await attempt({...at, what, mend: 'mend the file that is named'}, () => openPrinter(own))
    if (!printer) continue
    // a printer that nobody has chosen may want a profile that is the user's to bring
    const isChosen = name === settings.printer
    if (!isChosen && conditionOf(printer.condition)?.profile === undefined) {
      findings.push({state: 'ok', what, found: `${printer.condition}, whose profile is given with --icc`})
      continue
    }
    const order = await attempt({...at, what, mend: 'name a profile that is there'}, () => orderOf(own))
    if (order) findings.push({state: 'ok', what, found: `${order.condition.id}, its profile can be read`})
  }
  return findings
}

/** Look at the profiles that come with offprint. */
async function profiles(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  const at = {cwd: settings.cwd, findings}
  for (const id of knownConditions('').known) {
    const {icc: _, ...plain} = settings
    const what = `profile ${conditionOf(id)?.profile}`
    const order = await attempt({...at, what, mend: 'install offprint anew'}, () =>
      orderOf({...plain, condition: id, printer: 'coated'}),
    )
    if (order) findings.push({state: 'ok', what, found: `CMYK of a press, for ${id}`})
  }
  return findings
}

/** Write into the folders that a build writes into, and look how much room there is. */
async function folders({cwd, out}: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  const places: [string, string][] = [
    ['working folder', cwd],
    ['output folder', out],
    ['temporary folder', tmpdir()],
  ]
  for (const [what, path] of places) {
    const shown = relative(cwd, path) || '.'
    try {
      const there = await existing(path)
      await rm(await mkdtemp(join(there, '.offprint-')), {recursive: true})
      const {bavail, bsize} = await statfs(there)
      const free = `${Math.floor((bavail * bsize) / 1e6)} MB free`
      const isTight = bavail * bsize < ENOUGH
      const mend = isTight ? {mend: 'make room on the disk'} : {}
      findings.push({state: isTight ? 'warn' : 'ok', what, found: `${shown} can be written, ${free}`, ...mend})
    } catch (error) {
      const found = `${shown} cannot be written (${(error as NodeJS.ErrnoException).code})`
      findings.push({state: 'fail', what, found, mend: 'change its rights, or name another with --out'})
    }
  }
  return findings
}

/** Give a folder, or the nearest one above it that is there. Throws for a file in its place. */
async function existing(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return path
  if (found) throw Object.assign(new Error('no folder'), {code: 'ENOTDIR'})
  return existing(dirname(path))
}

/** Load the dictionaries that come with offprint. */
async function dictionaries({cwd}: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const language of ['en-GB', 'en-US']) {
    const found = await dictionaryIn(cwd, language).catch(() => undefined)
    const what = `dictionary ${language}`
    if (found) findings.push({state: 'ok', what, found: 'can be read'})
    else findings.push({state: 'warn', what, found: 'not there', mend: 'run npm ci'})
  }
  return findings
}

/** Say which editor opens what is clicked in the preview, and whether it can: it looks where the preview will. */
async function editor({env}: Terminal): Promise<Finding> {
  const here = createRequire(join(home, 'package.json'))
  const {VISUAL, EDITOR} = process.env
  // one that runs goes before those that are named, but for LAUNCH_EDITOR
  const [guessed] = (here('launch-editor/guess') as () => [string | null])()
  const running = [process.env.LAUNCH_EDITOR, VISUAL, EDITOR].includes(guessed ?? undefined) ? undefined : guessed
  const named = env.LAUNCH_EDITOR || running || env.VISUAL || env.EDITOR
  if (!named) {
    const mend = 'set EDITOR, or have yours running'
    return {state: 'warn', what: 'editor', found: 'none is named for the preview to open', mend}
  }
  // the whole of it is the name of a program: arguments are not parted from it
  const folders = isAbsolute(named) ? [''] : (env.PATH ?? process.env.PATH ?? '').split(delimiter)
  const tried = process.platform === 'win32' ? ['', '.exe', '.cmd'] : ['']
  const places = folders.flatMap((folder) => tried.map((ending) => join(folder, `${named}${ending}`)))
  for (const place of places) {
    if (
      await access(place, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return {state: 'ok', what: 'editor', found: named}
  }
  const mend = 'set EDITOR to the name or path of a program, without arguments'
  return {state: 'warn', what: 'editor', found: `there is no program "${named}"`, mend}
}

/** Name what is in a folder of the project, and of offprint. */
async function namesOn(shelf: string, {cwd}: Settings): Promise<string[]> {
  const all = await Promise.all([cwd, home].map((folder) => readdir(join(folder, shelf)).catch(() => [])))
  return [...new Set(all.flat())].sort()
}
