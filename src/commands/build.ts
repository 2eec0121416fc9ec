import {join, relative} from 'node:path'
import type {Settings, Terminal} from '../config.js'
import {briefsOf} from './briefs.js'
import {chartPath, removeStale} from './charts.js'
import {printable} from './printable.js'
import {type Proof, proof} from './proof.js'
import {budgetOf, codeOf, messagesOf, summaryOf} from './report.js'
import {writeAll} from './write.js'

/** Turn briefs into files below `settings.out` and give the exit code; a brief with errors leaves its last files. */
export async function build(paths: string[], settings: Settings, terminal: Terminal): Promise<number> {
  const proofs: Proof[] = []
  for (const brief of await briefsOf(paths, settings.cwd)) {
    const made = await proof(brief, settings)
    terminal.err(messagesOf(made, settings, terminal))
    if (codeOf([made], settings) === 0) {
      const files = filesOf(made, settings.out)
      await writeAll(files)
      await removeStale(brief.name, new Set(files.keys()), settings.out)
      if (!settings.quiet) {
        terminal.out(linesOf(made, settings))
        terminal.err(budgetOf(made))
      }
    }
    proofs.push(made)
  }
  terminal.err(summaryOf(proofs, settings))
  return codeOf(proofs, settings)
}

const pdfPath = (name: string, edition: string, out: string): string => join(out, `${name}.${edition}.pdf`)

/** Name the files that a brief becomes. */
function filesOf({brief, output}: Proof, out: string): Map<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>()
  for (const [edition, bytes] of output.editions) files.set(pdfPath(brief.name, edition, out), bytes)
  for (const [id, svg] of output.charts) files.set(chartPath(brief.name, id, out), svg)
  return files
}

/** One line for each PDF: path, pages, format, size, seconds. */
function linesOf({brief, output, seconds}: Proof, {cwd, out}: Settings): string {
  const pages = `${output.pages} ${output.pages === 1 ? 'page' : 'pages'}`
  let lines = ''
  for (const [edition, bytes] of output.editions) {
    const path = printable(relative(cwd, pdfPath(brief.name, edition, out)))
    lines += `${path}  ${pages}  ${output.format}  ${Math.ceil(bytes.length / 1000)} kB  ${seconds.toFixed(1)} s\n`
  }
  return lines
}
