/** How bad a breach is: an error stops the files from being written, a warning does so under `--strict`, info never. */
export type Severity = 'error' | 'warning' | 'info'

/** One rule: how bad a breach is, one line that says what should hold, and what helps who broke it. */
export interface Rule {
  severity: Severity
  /** What should hold, one sentence. */
  says: string
  /** Why it should, for somebody who knows Markdown and no more. */
  why: string
  /** How to mend a breach. */
  mend: string
  /** What breaks the rule, and the same as it should be. */
  example: {bad: string; good: string}
}
