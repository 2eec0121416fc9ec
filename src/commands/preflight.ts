import {open} from 'node:fs/promises'
import {resolve} from 'node:path'
import {exitCode, type Settings, type Terminal, UsageError} from '../config.js'
import type {Severity} from '../message.js'
import {preflight as hold, largest, type Report} from '../preflight/index.js'
import {openPrinter} from './order.js'
import {findingsOf, inkLine} from './preflight-text.js'

/** Hold PDF files against what a printer asks for, print what was found, and give the exit code. */
export async function preflight(
  paths: string[],
  settings: Settings,
  json: boolean,
  terminal: Terminal,
): Promise<number> {
  const printer = await openPrinter(settings)
  const reports: {file: string; report: Report}[] = []
  for (const file of paths) {
    const report = await hold(await bytesOf(file, settings.cwd), printer)
    if (!json) terminal.out(findingsOf(file, report, terminal, settings.quiet))
    if (!json && !settings.quiet) terminal.out(inkLine(file, report))
    reports.push({file, report})
  }
  if (json)
    terminal.out(
      `${JSON.stringify(
        reports.map(({file, report}) => ({file, ...report})),
        undefined,
        2,
      )}\n`,
    )
  const has = (severity: Severity): boolean =>
    reports.some(({report}) => report.findings.some((finding) => finding.severity === severity))
  if (has('error')) return exitCode.preflight
  return settings.strict && has('warning') ? exitCode.strict : exitCode.fine
}

/** Read a file. One that is too large is not read: as many empty bytes tell preflight so. */
async function bytesOf(path: string, cwd: string): Promise<Uint8Array> {
  const refuse = (error: NodeJS.ErrnoException): never => {
    const reason = error.code === 'ENOENT' ? 'no such file' : error.code === 'EISDIR' ? 'it is a folder' : error.message
    throw new UsageError(`cannot read ${path}: ${reason}`)
  }
  const file = await open(resolve(cwd, path)).catch(refuse)
  try {
    const {size} = await file.stat()
    if (size > largest) return new Uint8Array(largest + 1)
    const bytes = new Uint8Array(size)
    let end = 0
    while (end < bytes.length) {
      const {bytesRead} = await file.read(bytes, end, bytes.length - end, end)
      if (bytesRead === 0) break
      end += bytesRead
    }
    return bytes.subarray(0, end)
  } catch (error) {
    return refuse(error as NodeJS.ErrnoException)
  } finally {
    await file.close()
  }
}
