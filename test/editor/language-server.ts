/** The language server for YAML that editors run, started on this repository with its own editor settings. */
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What an editor shows of a file. */
export interface Shown {
  /** `line:column message`, in order. */
  problems: string[]
  /** What is offered at a place, by label. */
  offered: Map<string, string | undefined>
  /** What is said of the word at the start of the first line. */
  hover: string
}

/** A server that runs. */
export interface Server {
  /** Open a text under a path of the repository; `line` and `column`, from 1, are where completion is asked for. */
  look(path: string, text: string, line: number, column: number): Promise<Shown>
  stop(): void
}

interface Message {
  id?: number
  method?: string
  // biome-ignore lint/suspicious/noExplicitAny: the protocol has a form for each method
  params?: any
  // biome-ignore lint/suspicious/noExplicitAny: and each answer
  result?: any
}

/** Start the server as VS Code would in this repository: by the settings in `.vscode/`, and without a network. */
export async function startServer(): Promise<Server> {
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'))
  const yaml = {schemas: settings['yaml.schemas'], validate: true, completion: true, hover: true}
  const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')
  const server = spawn(process.execPath, [program, '--stdio'], {cwd: root})
  const answers = new Map<number, (result: Message['result']) => void>()
  const problems = new Map<string, (found: {message: string; range: {start: Point}}[]) => void>()
  let asked = 0

  const send = (message: Message): void => {
    const body = JSON.stringify({jsonrpc: '2.0', ...message})
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const ask = (method: string, params: unknown): Promise<Message['result']> =>
    new Promise((answer) => {
      asked++
      answers.set(asked, answer)
      send({id: asked, method, params})
    })
  const take = ({id, method, params, result}: Message): void => {
    if (method === 'workspace/configuration') {
      const wanted = (params.items as {section: string}[]).map(({section}) =>
        section === 'yaml' ? {...yaml, schemaStore: {enable: false}} : {},
      )
      send({id: id as number, result: wanted})
    } else if (method === 'textDocument/publishDiagnostics') problems.get(params.uri)?.(params.diagnostics)
    else if (method !== undefined && id !== undefined) send({id, result: null})
    else if (id !== undefined) answers.get(id)?.(result)
  }
  server.stdout.on('data', readerOf(take))

  const rootUri = pathToFileURL(root).href.replace(/\/$/, '')
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{uri: rootUri, name: 'offprint'}],
    capabilities: {workspace: {configuration: true, workspaceFolders: true}, textDocument: {completion: {}, hover: {}}},
  })
  send({method: 'initialized', params: {}})
  send({method: 'workspace/didChangeConfiguration', params: {settings: null}})
  return {
    async look(path, text, line, column) {
      const uri = `${rootUri}/${path}`
      const found = new Promise<{message: string; range: {start: Point}}[]>((tell) => problems.set(uri, tell))
      send({method: 'textDocument/didOpen', params: {textDocument: {uri, languageId: 'yaml', version: 1, text}}})
      const shown = (await found).map(({message, range: {start}}) => ({start, message}))
      shown.sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character)
      const position = {line: line - 1, character: column - 1}
      const offers = await ask('textDocument/completion', {textDocument: {uri}, position})
      const hover = await ask('textDocument/hover', {textDocument: {uri}, position: {line: 0, character: 1}})
      return {
        problems: shown.map(({start, message}) => `${start.line + 1}:${start.character + 1} ${message}`),
        offered: new Map(
          (offers.items as {label: string; documentation?: string | {value: string}}[]).map((offer) => [
            offer.label,
            typeof offer.documentation === 'object' ? offer.documentation.value : offer.documentation,
          ]),
        ),
        hover: hover?.contents?.value ?? '',
      }
    },
    stop: () => void server.kill(),
  }
}

interface Point {
  line: number
  character: number
}

/** Read messages out of a stream, each after a head that says how long it is. */
function readerOf(take: (message: Message) => void): (data: Buffer) => void {
  let kept = Buffer.alloc(0)
  return (data) => {
    kept = Buffer.concat([kept, data])
    for (;;) {
      const head = kept.indexOf('\r\n\r\n')
      const [, length] = /Content-Length: (\d+)/.exec(kept.subarray(0, Math.max(head, 0)).toString()) ?? []
      const end = head + 4 + Number(length)
      if (head < 0 || kept.length < end) return
      take(JSON.parse(kept.subarray(head + 4, end).toString()))
      kept = kept.subarray(end)
    }
  }
}
