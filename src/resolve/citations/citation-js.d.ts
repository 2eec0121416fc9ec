/** What is used of Citation.js: its reader of BibTeX, by its inner files, which know nothing of a network. */
declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  interface Entry {
    type: string
    label: string
    properties: Record<string, string | number>
  }
  const file: {parse(text: string): Entry[]}
  export default file
}

declare module '@citation-js/plugin-bibtex/lib/input/entries.js' {
  const entries: {
    parse(
      entries: {type: string; label: string; properties: Record<string, string | number>}[],
    ): Record<string, unknown>[]
  }
  export default entries
}
