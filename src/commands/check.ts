import type {Settings, Terminal} from '../config.js'
import {briefsOf} from './briefs.js'
import {printable} from './printable.js'
import {type Proof, proof} from './proof.js'
import {budgetOf, codeOf, messagesOf, summaryOf} from './report.js'

/** Do all that a build does but write, and give the exit code. */
export async function check(paths: string[], settings: Settings, terminal: Terminal): Promise<number> {
  const proofs: Proof[] = []
  for (const brief of await briefsOf(paths, settings.cwd)) {
    const made = await proof(brief, {...settings, keep: false})
    terminal.err(messagesOf(made, settings, terminal))
    if (codeOf([made], settings) === 0 && !settings.quiet) {
      const {pages, format} = made.output
      terminal.out(`${printable(brief.shown)}  ${pages} ${pages === 1 ? 'page' : 'pages'}  ${format}\n`)
      terminal.err(budgetOf(made))
    }
    proofs.push(made)
  }
  terminal.err(summaryOf(proofs, settings))
  return codeOf(proofs, settings)
}
