import type {DirectiveName} from '../../brief/directive-names.js'

/** What other programs, and other people, call a directive. */
export const synonyms: Readonly<Record<string, DirectiveName>> = {
  ...each('callout', 'admonition', 'aside', 'box', 'caution', 'danger', 'important', 'info', 'note', 'tip', 'warning'),
  ...each('chart', 'diagram', 'graph', 'plot', 'vega', 'vega-lite'),
  ...each('contents', 'toc', 'tableofcontents', 'table-of-contents'),
  ...each('figure', 'image', 'img', 'photo', 'picture'),
  ...each('key-facts', 'facts'),
  ...each('key-messages', 'findings', 'highlights', 'key-findings', 'key-points', 'takeaways'),
  ...each('page-break', 'break', 'clearpage', 'newpage'),
  ...each('pull-quote', 'blockquote', 'epigraph', 'quotation', 'quote'),
  ...each('recommendations', 'actions', 'policy-options'),
  ...each('table', 'csv', 'data'),
}

function each(name: DirectiveName, ...words: string[]): Record<string, DirectiveName> {
  return Object.fromEntries(words.map((word) => [word, name]))
}
