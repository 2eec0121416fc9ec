import type {Settings, Terminal} from '../config.js'
import {briefsOf} from './briefs.js'
import {printable} from './printable.js'
import {proof} from './proof.js'
import {budgetLines, codeOf} from './report.js'
import {reporterOf} from './reporter.js'

/** Do all that a build does but write, and give the exit code. */
export async function check(paths: string[], settings: Settings, terminal: Terminal): Promise<number> {
  const reporter = reporterOf(settings, terminal)
  for (const brief of await briefsOf(paths, settings.cwd)) {
    const made = await proof(brief, {...settings, keep: false})
    await reporter.tell(made)
    if (codeOf([made], settings) !== 0) continue
    const {pages, lengths, format} = made.output
    const others = [...lengths]
      .filter(([, length]) => length !== pages)
      .map(([edition, length]) => `${edition} ${length}`)
    const line = `${printable(brief.shown)}  ${pages} ${pages === 1 ? 'page' : 'pages'}${others.length > 0 ? ` (${others.join(', ')})` : ''}  ${format}\n`
    reporter.result(made, line, budgetLines(made))
  }
  return reporter.end()
}
