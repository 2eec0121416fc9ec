/** `offprint preview --show`: for editors, which have the page of a preview that runs go to the line they are at. */
import {resolve} from 'node:path'
import {exitCode, type Terminal, UsageError} from '../config.js'
import {addresses} from '../preview/running.js'

/** How long a preview has to answer, ms: it may be in the middle of a build. */
const PATIENCE = 10_000

/** Have the previews that are made from a file go to a line of it, `FILE:LINE`. Throws `UsageError`. */
export async function show(place: string, brief: string | undefined, {cwd, env}: Terminal): Promise<number> {
  if (brief !== undefined) throw new UsageError(`unexpected "${brief}" beside --show, expected FILE:LINE alone`)
  const [, file, line = '1'] = /^(.+?)(?::(\d+)(?::\d+)?)?$/.exec(place) ?? []
  if (file === undefined || Number(line) < 1) {
    throw new UsageError(`unexpected --show "${place}", expected FILE:LINE such as content/x/brief.md:42`)
  }
  const known = await addresses(env)
  const said = await Promise.all(known.map((address) => ask(address, resolve(cwd, file), Number(line))))
  if (said.includes(204)) return exitCode.fine
  if (said.includes(409)) throw new UsageError('the preview is open in no browser; open the address that it printed')
  if (said.every((status) => status === undefined)) {
    throw new UsageError('no preview runs; start one with offprint preview')
  }
  throw new UsageError(`no preview that runs is made from ${file}`)
}

/** Ask a preview, and give the status of its answer; nothing when it is there no more. */
async function ask(address: string, file: string, line: number): Promise<number | undefined> {
  const {origin, searchParams} = new URL(address)
  const headers = {origin, 'content-type': 'application/json', 'x-offprint-token': searchParams.get('token') ?? ''}
  const asked = {method: 'POST', headers, body: JSON.stringify({file, line}), signal: AbortSignal.timeout(PATIENCE)}
  return fetch(`${origin}/show`, {...asked, redirect: 'error'}).then(
    ({status}) => (status === 403 ? undefined : status),
    () => undefined,
  )
}
