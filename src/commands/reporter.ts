/** Says what came of the briefs of one run, in the format that was asked for. */
import type {Settings, Terminal} from '../config.js'
import type {Run, Told} from './formats/format.js'
import {formats} from './formats/index.js'
import type {Proof} from './proof.js'
import {budgetsOf, codeOf, countOf, summaryOf} from './report.js'
import {heardOf} from './said.js'

/** Columns of a line where there is no terminal. */
const WIDTH = 100

/** Takes the briefs of a run one after the other. */
export interface Reporter {
  /** Say what is wrong with a brief. */
  tell(proof: Proof): Promise<void>
  /** Say of a brief that nothing stops what came of it: in `lines` for programs, in `notes` for people. */
  result(proof: Proof, lines: string, notes: string, written?: string[]): void
  /** Say what all comes to, and give the exit code. */
  end(): number
}

/** Make the reporter of a run. */
export function reporterOf(settings: Settings, {out, err, colour, columns}: Terminal): Reporter {
  const name = settings.format ?? (columns === undefined ? 'short' : 'pretty')
  const format = formats[name]
  const write = format.stream === 'out' ? out : err
  const screen = {colour, width: columns ?? WIDTH}
  const proofs: Proof[] = []
  const told = new Map<Proof, Told>()
  const say = (text: string): void => {
    if (text !== '') write(text)
  }
  return {
    async tell(proof) {
      const {pages, format: size} = proof.output
      const budget = budgetsOf(proof).join('\n')
      const heard = await heardOf(proof, settings, format.quotes)
      const one: Told = {
        ...heard,
        file: proof.brief.shown,
        pages,
        format: size,
        ...(budget === '' ? {} : {budget}),
        written: [],
      }
      proofs.push(proof)
      told.set(proof, one)
      say(format.each?.(one, screen) ?? '')
    },
    result(proof, lines, notes, written = []) {
      told.get(proof)?.written.push(...written)
      if (settings.quiet || format.isDocument) return
      if (lines !== '') out(lines)
      if (notes !== '') err(notes)
    },
    end() {
      const exitCode = codeOf(proofs, settings)
      const run: Run = {briefs: [...told.values()], counts: countOf(proofs), exitCode}
      say(format.end?.(run, screen) ?? '')
      if (!format.isDocument) err(summaryOf(proofs, settings))
      return exitCode
    },
  }
}
