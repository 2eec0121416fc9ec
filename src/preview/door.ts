/** Who may come in: requests of this machine's own browser, with the token of the session; to all others nothing is said. */
import {timingSafeEqual} from 'node:crypto'
import type {IncomingHttpHeaders} from 'node:http'

/** Name of the cookie with the token; with the port, so that two previews do not take each other's. */
const cookieName = (port: number): string => `offprint-${port}`

/** What of a request the door looks at. */
export interface Caller {
  method: string
  headers: IncomingHttpHeaders
}

/** Why a request is turned away: the status and one sentence. */
interface Refusal {
  status: 403 | 405 | 415
  reason: string
}

/** Checks requests to the preview on one port. */
export class Door {
  /** Addresses under which the preview is opened: a name that an attacker's server gives to this machine is none. */
  private readonly hosts: ReadonlySet<string>

  constructor(
    private readonly port: number,
    private readonly token: string,
  ) {
    this.hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  }

  /** The address that is printed: whoever opens it is let in from then on. */
  get address(): string {
    return `http://127.0.0.1:${this.port}/?token=${this.token}`
  }

  /** The cookie by which a browser that had the address is known; scripts and other sites never see or send it. */
  get cookie(): string {
    return `${cookieName(this.port)}=${this.token}; HttpOnly; SameSite=Strict; Path=/`
  }

  /** Tell whether the token in the address is that of the session. */
  knows(token: string | null): boolean {
    return token !== null && isSame(token, this.token)
  }

  /** Say why somebody is not even to be asked for the token: it calls the machine by another name. */
  turnsAway({headers}: Caller): Refusal | undefined {
    if (!this.hosts.has(headers.host ?? '')) return {status: 403, reason: 'unexpected Host'}
    return undefined
  }

  /** Say why a request is refused; nothing for one that is let in. */
  refuses(caller: Caller): Refusal | undefined {
    const away = this.turnsAway(caller)
    if (away) return away
    const {method, headers} = caller
    if (!this.knows(this.tokenOf(headers))) return {status: 403, reason: 'open the address that offprint printed'}
    const {origin} = headers
    if (origin !== undefined && origin !== `http://${headers.host}`) return {status: 403, reason: 'unexpected Origin'}
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return {status: 403, reason: 'unexpected site'}
    if (method === 'GET' || method === 'HEAD') return undefined
    if (method !== 'POST') return {status: 405, reason: 'unexpected method'}
    if (origin === undefined) return {status: 403, reason: 'expected an Origin'}
    const type = headers['content-type'] ?? ''
    if (!/^application\/json(?:;|$)/i.test(type)) return {status: 415, reason: 'expected JSON'}
    return undefined
  }

  /** Say why a WebSocket is refused: browsers let any page ask for one, so its origin must be there and be ours. */
  refusesSocket(caller: Caller): Refusal | undefined {
    const {headers} = caller
    if (headers.origin !== `http://${headers.host}`) return {status: 403, reason: 'unexpected Origin'}
    return this.refuses(caller)
  }

  private tokenOf({cookie = '', 'x-offprint-token': given}: IncomingHttpHeaders): string | null {
    if (typeof given === 'string') return given
    const pairs = cookie.split(';').map((pair) => pair.trim().split('='))
    return pairs.find(([name]) => name === cookieName(this.port))?.[1] ?? null
  }
}

/** Compare two words in a time that does not tell how much of them is the same. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What every answer says, so that nothing of it can be used elsewhere. */
export const headersOf = (port: number): Record<string, string> => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: blob:",
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
})
