/** What React says when it refuses something, in words for who writes a template: its own are in code in the bundle. */

/** What was unexpected, and what was expected. */
export interface Words {
  unexpected: string
  expected: string
}

/** Errors of React that a component of a template can cause, by their number. https://react.dev/errors */
const words: Record<number, (found: string[]) => Words> = {
  31: ([found = 'an object']) => ({unexpected: `${found} among elements`, expected: 'elements, texts or numbers'}),
  130: ([found]) => ({
    unexpected:
      found && found !== 'undefined' ? `element made of ${found}` : 'element of a component that is not there',
    expected: 'a component (is it imported by its right name?)',
  }),
  185: () => ({
    unexpected: 'state that is set again and again after each rendering',
    expected: 'a component that settles',
  }),
  300: () => ({unexpected: 'return before some of the hooks', expected: 'the same hooks in each rendering'}),
  301: () => ({unexpected: 'state that is set again and again while rendering', expected: 'a component that settles'}),
  310: () => ({unexpected: 'hook that was not there before', expected: 'the same hooks in each rendering'}),
  321: () => ({unexpected: 'hook outside of a component', expected: 'hooks at the top of a component'}),
  426: () => ({unexpected: 'component that waits', expected: 'one that gives its elements at once'}),
  460: () => ({unexpected: 'component that waits', expected: 'one that gives its elements at once'}),
  467: () => ({unexpected: 'hook that was not there before', expected: 'the same hooks in each rendering'}),
  482: () => ({unexpected: 'async component', expected: 'one that gives its elements at once'}),
}

/** Errors as React words them in its build for development, which tests run on. */
const long: [RegExp, number][] = [
  [/^Objects are not valid as a React child \(found: ([^)]*)\)/, 31],
  [/^Element type is invalid: expected .*? but got: (\w+)/, 130],
  [/^Maximum update depth exceeded/, 185],
  [/^Rendered fewer hooks/, 300],
  [/^Too many re-renders/, 301],
  [/^Rendered more hooks/, 310],
  [/^Update hook called on initial render/, 467],
  [/^Invalid hook call/, 321],
  [/^A component suspended while responding to synchronous input/, 426],
  [/^Suspense Exception/, 460],
  [/is an async Client Component/, 482],
]

/** Say what an error that a component threw means. */
export function wordsOf(error: unknown): Words {
  const message = error instanceof Error ? error.message : String(error)
  const [, code, query = ''] = /^Minified React error #(\d+)(?:; visit \S*?\?(\S*))?/.exec(message) ?? []
  if (code !== undefined) {
    const found = new URLSearchParams(query).getAll('args[]')
    return (
      words[Number(code)]?.(found) ?? {
        unexpected: `refusal of React (its error ${code})`,
        expected: 'what React can render',
      }
    )
  }
  for (const [pattern, number] of long) {
    const match = pattern.exec(message)
    if (match) return (words[number] as (found: string[]) => Words)(match.slice(1))
  }
  if (error instanceof RangeError && /call stack/.test(message)) {
    return {unexpected: 'function that calls itself without end', expected: 'one that ends'}
  }
  const kind = error instanceof Error && error.name !== 'Error' ? `${error.name}: ` : ''
  return {unexpected: `${error instanceof Error ? 'error' : 'value thrown'} "${kind}${message}"`, expected: 'none'}
}
