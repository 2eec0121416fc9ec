/** The names of directives that every brief may have, whatever its template. */
export const directiveNames = [
  'key-messages',
  'key-facts',
  'recommendations',
  'callout',
  'pull-quote',
  'figure',
  'chart',
  'table',
  'contents',
  'page-break',
  'columns',
  'lang',
  'include',
  'only',
  'references',
] as const

/** The names that may follow `:::`. */
export type DirectiveName = (typeof directiveNames)[number]
