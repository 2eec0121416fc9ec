/** The web as `check --links` sees it: an address → the status it answers, within limits of time and never inside a network. */
import {type LookupAddress, lookup as resolveName} from 'node:dns'
import {request as plain} from 'node:http'
import {request as secure} from 'node:https'
import {isIP, type LookupFunction} from 'node:net'
import type {Answer, Trouble, Web} from '../lint/web-links.js'
import {isPublicAddress} from './public-address.js'

/** Limits, and what tests put in the place of the world. */
export interface WebOptions {
  /** Milliseconds for one address, redirects included. */
  each?: number
  /** Milliseconds for all addresses. */
  all?: number
  /** Addresses asked at a time. */
  abreast?: number
  lookup?: typeof resolveName
  isPublic?(address: string): boolean
}

/** Most times that an address may lead on. */
const LEADS = 5

/** Thrown when a name stands for an address inside a network. */
class Inside extends Error {}

/** What the errors of Node mean. */
const causes: Record<string, Trouble> = {
  ENOTFOUND: 'unknown',
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  EHOSTUNREACH: 'offline',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  ETIMEDOUT: 'late',
  ABORT_ERR: 'late',
}

/** Give a way to ask addresses, several at a time. */
export function webOf(options: WebOptions = {}): Web {
  const {each = 10_000, all = 60_000, abreast = 6} = options
  const ends = performance.now() + all
  const waiting: (() => void)[] = []
  let asked = 0
  return async (address) => {
    if (asked >= abreast) await new Promise<void>((go) => waiting.push(go))
    asked += 1
    try {
      const left = Math.min(each, ends - performance.now())
      return left <= 0 ? {trouble: 'skipped'} : await answerOf(address, AbortSignal.timeout(Math.ceil(left)), options)
    } finally {
      asked -= 1
      waiting.shift()?.()
    }
  }
}

/** Ask for the head of a page, and for the page itself where only that is given. */
async function answerOf(address: string, signal: AbortSignal, options: WebOptions): Promise<Answer> {
  try {
    const answer = await followed(address, 'HEAD', signal, options)
    return 'status' in answer && answer.status >= 400 ? await followed(address, 'GET', signal, options) : answer
  } catch (error) {
    if (signal.aborted) return {trouble: 'late'}
    if (error instanceof Inside) return {trouble: 'inside'}
    const code = String((error as {code?: unknown}).code ?? '')
    return {trouble: causes[code] ?? (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code) ? 'insecure' : 'refused')}
  }
}

async function followed(
  from: string,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
  options: WebOptions,
): Promise<Answer> {
  let address = new URL(from)
  for (let leads = 0; leads <= LEADS; leads++) {
    const {status, location} = await visit(address, method, signal, options)
    if (status < 300 || status >= 400 || location === undefined) return {status}
    address = new URL(location, address)
    if (!/^https?:$/.test(address.protocol)) return {status}
  }
  return {trouble: 'loop'}
}

/** Make one request; the name is looked up once and its addresses looked at before one is connected to. */
function visit(
  address: URL,
  method: string,
  signal: AbortSignal,
  {lookup = resolveName, isPublic = isPublicAddress}: WebOptions,
): Promise<{status: number; location?: string}> {
  const host = address.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublic(host)) return Promise.reject(new Inside(host))
  const guarded: LookupFunction = (name, _, done) => {
    lookup(name, {all: true}, (error, found: LookupAddress[]) => {
      if (error) return done(error, [])
      return found.every((one) => isPublic(one.address)) ? done(null, found) : done(new Inside(name), [])
    })
  }
  return new Promise((resolve, reject) => {
    const ask = address.protocol === 'https:' ? secure : plain
    const headers = {'user-agent': 'offprint', accept: '*/*'}
    const request = ask(address, {method, signal, headers, lookup: guarded, agent: false}, (response) => {
      // what it says is not read, only that it is there
      response.destroy()
      const {location} = response.headers
      resolve({status: response.statusCode ?? 0, ...(location === undefined ? {} : {location})})
    })
    request.on('error', reject)
    request.end()
  })
}
