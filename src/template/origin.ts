/** Places in compiled templates → places in their TypeScript, by the source maps that are in them. */
import {Session} from 'node:inspector'
import {findSourceMap} from 'node:module'
import {dirname, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Origin} from './fault.js'

/** A line of a stack that names a file of TypeScript or JavaScript. */
const LINE = /^ +at (?:.*?\()?((?:file:\/\/)?(?:\/|[A-Za-z]:)[^()\n]*?\.m?[jt]sx?):(\d+):(\d+)\)?$/gm

/** Give the place of the first line of the stack of an error that is a template's. */
export function originIn(stack: string | undefined): Origin | undefined {
  for (const [, url = '', line, column] of (stack ?? '').matchAll(LINE)) {
    const path = pathOf(url)
    if (!isOwn(path)) return {path, line: Number(line), column: Number(column)}
  }
  return undefined
}

const here = fileURLToPath(import.meta.url)
/** The folder that the program runs from. */
const own = here.endsWith('.ts') ? dirname(dirname(here)) : dirname(here)

/** Tell whether a file is one of the program's, or of a package, and no template's. */
const isOwn = (path: string): boolean =>
  path.startsWith(own + sep) || (/[\\/]node_modules[\\/]/.test(path) && !/\.tsx?$/.test(path))

/** Give the place that a compiled line stands for, counted from 1; nothing for a script without a source map. */
export function originOfLine(url: string, line: number): Origin | undefined {
  const map = findSourceMap(url)
  if (!map) return undefined
  for (let column = 0; column < 400; column++) {
    const origin = originAt(url, line, column + 1)
    if (origin) return origin
  }
  return undefined
}

/** Give the place that a compiled line and column stand for, both counted from 1. */
function originAt(url: string, line: number, column: number): Origin | undefined {
  const entry = findSourceMap(url)?.findEntry(line - 1, column - 1)
  if (!entry || !('originalSource' in entry) || entry.generatedLine !== line - 1) return undefined
  const path = pathOf(entry.originalSource)
  return isOwn(path) ? undefined : {path, line: entry.originalLine + 1, column: entry.originalColumn + 1}
}

/** Give the places where functions begin; a debugger knows them, and asking it takes a tenth of a second. */
export function originsOf(functions: readonly unknown[]): Map<unknown, Origin> {
  const found = new Map<unknown, Origin>()
  if (functions.length === 0) return found
  const session = new Session()
  const urls = new Map<string, string>()
  const asked = Symbol.for('offprint.asked')
  const held = globalThis as {[asked]?: unknown}
  session.connect()
  try {
    session.on('Debugger.scriptParsed', ({params}) => urls.set(params.scriptId, params.url))
    session.post('Debugger.enable')
    for (const one of functions) {
      held[asked] = one
      session.post('Runtime.evaluate', {expression: 'globalThis[Symbol.for("offprint.asked")]'}, (failed, answer) => {
        const objectId = answer?.result?.objectId
        if (failed || !objectId) return
        session.post('Runtime.getProperties', {objectId, ownProperties: true}, (refused, properties) => {
          const at = properties?.internalProperties?.find(({name}) => name === '[[FunctionLocation]]')?.value?.value
          if (refused || !at) return
          const origin = originAt(urls.get(at.scriptId) ?? '', at.lineNumber + 1, at.columnNumber + 1)
          if (origin) found.set(one, origin)
        })
      })
    }
  } finally {
    delete held[asked]
    session.disconnect()
  }
  return found
}

/** Give the path of an address of a file; some put the folder of the compiled file before it. */
function pathOf(url: string): string {
  const at = url.lastIndexOf('file:')
  return at < 0 ? url : fileURLToPath(url.slice(at))
}
