/** The client of the preview as Vite serves it, and Vite's WebSocket. */
import {readdirSync, readFileSync} from 'node:fs'
import {Server as HttpServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Duplex} from 'node:stream'
import type {Event} from './state.js'

/** A client that is being served. */
export interface Site {
  /** Paths of all that it is made of; Vite is asked for nothing else. */
  paths: ReadonlySet<string>
  /** Give the page. */
  page(): Promise<string>
  answer(request: IncomingMessage, response: ServerResponse, absent: () => void): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tell all open pages. */
  send(event: Event): void
  close(): Promise<void>
}

/**
 * Start Vite on the folder of the built client. It watches nothing, optimises nothing and reads no configuration; what
 * of its own it has to give is its client alone, which keeps the WebSocket.
 */
export async function viteFor(client: string): Promise<Site> {
  const {createServer} = await import('vite')
  // never listens: requests for a WebSocket come to it when they have been let in
  const sockets = new HttpServer()
  const own = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'dist', 'client')
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
  const files = readdirSync(client, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .map(({parentPath, name}) => join(parentPath, name).slice(client.length).replaceAll('\\', '/'))
  const html = readFileSync(join(client, 'index.html'), 'utf8')
  return {
    paths: new Set([
      ...files,
      '/@vite/client',
      `/@fs/${join(own, 'env.mjs').replaceAll('\\', '/').replace(/^\//, '')}`,
    ]),
    page: () => vite.transformIndexHtml('/', html),
    answer: (request, response, absent) => vite.middlewares(request, response, absent),
    upgrade: (request, socket, head) => {
      sockets.emit('upgrade', request, socket, head)
    },
    send: (event) => vite.ws.send('offprint', event),
    close: () => vite.close(),
  }
}

/** Tell whether a request is for one of these paths as it is: Vite does more with a query, and a path that is spelt otherwise. */
export const isOurs = (url: string, paths: ReadonlySet<string>): boolean => paths.has(url)
