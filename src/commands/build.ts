import {join, relative} from 'node:path'
import type {Settings, Terminal} from '../config.js'
import type {EditionName} from '../edition.js'
import {briefsOf} from './briefs.js'
import {chartPath, removeStale} from './charts.js'
import {printable} from './printable.js'
import {type Proof, proof} from './proof.js'
import {budgetLines, codeOf, isOver} from './report.js'
import {type Reporter, reporterOf} from './reporter.js'
import {slashed} from './slashed.js'
import {writeAll} from './write.js'

/** Turn briefs into files below `settings.out` and give the exit code; a brief with errors leaves its last files. */
export async function build(paths: string[], settings: Settings, terminal: Terminal): Promise<number> {
  const reporter = reporterOf(settings, terminal)
  const proofs: Proof[] = []
  for (const brief of await briefsOf(paths, settings.cwd)) {
    const made = await proof(brief, settings)
    await reporter.tell(made)
    proofs.push(made)
    if (settings.maxWarnings === undefined) await publish(made, settings, reporter)
  }
  // whether there are too many warnings is known when all briefs are done
  if (settings.maxWarnings !== undefined && !isOver(proofs, settings.maxWarnings)) {
    for (const made of proofs) await publish(made, settings, reporter)
  }
  return reporter.end()
}

/** Write the files of a brief that nothing stops, and take away charts that it no longer has. */
export async function publish(made: Proof, settings: Settings, reporter: Reporter): Promise<void> {
  if (codeOf([made], settings) !== 0) return
  const {brief, output} = made
  const files = filesOf(made, settings.out)
  await writeAll(files)
  await removeStale(brief.name, new Set(files.keys()), settings.out)
  const written = [...output.editions.keys()].map((edition) => shownPath(brief.name, edition, settings))
  reporter.result(made, linesOf(made, settings), budgetLines(made), written)
}

const pdfPath = (name: string, edition: string, out: string): string => join(out, `${name}.${edition}.pdf`)

/** The path of a PDF as it is shown: relative to the working folder, with forward slashes. */
const shownPath = (name: string, edition: string, {cwd, out}: Settings): string =>
  slashed(relative(cwd, pdfPath(name, edition, out)))

/** Name the files that a brief becomes. */
function filesOf({brief, output}: Proof, out: string): Map<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>()
  for (const [edition, bytes] of output.editions) files.set(pdfPath(brief.name, edition, out), bytes)
  for (const [id, svg] of output.charts) files.set(chartPath(brief.name, id, out), svg)
  return files
}

/** One line for each PDF: path, pages, format, size, seconds. */
function linesOf({brief, output, seconds}: Proof, settings: Settings): string {
  let lines = ''
  for (const [edition, bytes] of output.editions) {
    const path = printable(shownPath(brief.name, edition, settings))
    const number = output.lengths.get(edition as EditionName) ?? output.pages
    const pages = `${number} ${number === 1 ? 'page' : 'pages'}`
    lines += `${path}  ${pages}  ${output.format}  ${Math.ceil(bytes.length / 1000)} kB  ${seconds.toFixed(1)} s\n`
  }
  return lines
}
