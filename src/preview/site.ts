/** The client of the preview as Vite serves it, and Vite's WebSocket. */
import {readdirSync, readFileSync, realpathSync} from 'node:fs'
import {Server as HttpServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import {dirname, extname, join} from 'node:path'
import type {Duplex} from 'node:stream'
import type {Event} from './state.js'

/** A file of the client. */
export interface Asset {
  type: string
  bytes: Uint8Array
}

/** A client that is being served. */
export interface Site {
  /** What Vite may be asked for, path by path: it does more with a query, and with a path that is spelt otherwise. */
  ofVite: ReadonlySet<string>
  /** Give the page. */
  page(): Promise<string>
  /** Give another file of the client as it is. */
  asset(path: string): Asset | undefined
  answer(request: IncomingMessage, response: ServerResponse, absent: () => void): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tell whether a page is open. */
  isOpen(): boolean
  /** Tell all open pages. */
  send(event: Event): void
  close(): Promise<void>
}

/** The module of the client that hears of events: the one that Vite has to look at. */
const ENTRY = '/client.js'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Start Vite on the folder of the built client. It watches nothing, optimises nothing and reads no configuration; what
 * of its own it has to give is its client alone, which keeps the WebSocket.
 */
export async function viteFor(client: string): Promise<Site> {
  const {createServer} = await import('vite')
  // never listens: requests for a WebSocket come to it when they have been let in
  const sockets = new HttpServer()
  const installed = realpathSync(createRequire(import.meta.url).resolve('vite/package.json'))
  const own = join(dirname(installed), 'dist', 'client')
  const vite = await createServer({
    root: client,
    configFile: false,
    envFile: false,
    cacheDir: join(client, '.vite'),
    publicDir: false,
    appType: 'custom',
    logLevel: 'silent',
    clearScreen: false,
    optimizeDeps: {noDiscovery: true, include: []},
    server: {
      middlewareMode: true,
      hmr: {server: sockets, overlay: false},
      watch: null,
      cors: false,
      allowedHosts: ['127.0.0.1', 'localhost'],
      fs: {strict: true, allow: [client, own]},
      preTransformRequests: false,
    },
  })
  const names = readdirSync(client, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(client.length).replaceAll('\\', '/'))
  const others = new Set(names.filter((name) => name !== '/index.html' && name !== ENTRY))
  const html = readFileSync(join(client, 'index.html'), 'utf8')
  const environment = `/@fs/${join(own, 'env.mjs').replaceAll('\\', '/').replace(/^\//, '')}`
  return {
    ofVite: new Set([ENTRY, '/@vite/client', environment]),
    page: () => vite.transformIndexHtml('/', html),
    asset: (path) => {
      const type = types[extname(path)]
      return others.has(path) && type !== undefined ? {type, bytes: readFileSync(join(client, path))} : undefined
    },
    answer: (request, response, absent) => vite.middlewares(request, response, absent),
    upgrade: (request, socket, head) => {
      sockets.emit('upgrade', request, socket, head)
    },
    isOpen: () => vite.ws.clients.size > 0,
    send: (event) => vite.ws.send('offprint', event),
    close: () => vite.close(),
  }
}
