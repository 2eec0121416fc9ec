/** Reads the operators of a stream in ink. */

/** Give each ink that is set with what overprints then and what it paints: `0 0 0 1 k, fills`. */
export function inksOf(operators: string[]): string[] {
  const out: string[] = []
  let [fill, line, state] = ['', '', 'nothing']
  const states: Record<string, string> = {OP00: 'nothing', OP01: 'fills', OP10: 'lines', OP11: 'both'}
  for (const operator of operators) {
    if (/ (k|scn)$/.test(operator)) fill = operator
    if (/ (K|SCN)$/.test(operator)) line = operator
    const name = /^\/(OP\d\d) gs$/.exec(operator)?.[1]
    if (name) state = states[name] as string
    if (/^f\*?$/.test(operator) || /TJ$/.test(operator)) out.push(`${fill}, ${state}`)
    if (operator === 'S') out.push(`${line}, ${state}`)
  }
  return out
}
