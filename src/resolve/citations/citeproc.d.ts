/** What is used of citeproc, whose package says nothing of types. */
declare module 'citeproc' {
  export interface System {
    retrieveLocale(language: string): string | undefined
    retrieveItem(id: string): object | undefined
    /** Is there, so that the output format hears of every variable. */
    variableWrapper: true
  }
  export interface Item {
    id: string
    locator?: string
    label?: string
    prefix?: string
    suffix?: string
    'suppress-author'?: boolean
    'author-only'?: boolean
  }
  export interface Cluster {
    citationID: string
    citationItems: Item[]
    properties: {noteIndex: number}
  }
  export type Bibliography = [
    {entry_ids: string[][]; hangingindent?: boolean; 'second-field-align'?: string | false},
    string[],
  ]
  /** What a decoration is called on: the thing that is decorated. */
  export interface Blob {
    params?: {itemData: {id: string; language?: string}; variableNames: string[]; context: string}
  }
  export type Decoration = false | string | ((this: Blob, state: unknown, text: string) => string)
  export class Engine {
    constructor(system: System, style: string, language: string, forced: boolean)
    opt: {development_extensions: {wrap_url_and_doi: boolean}}
    registry: {getSortedIds(): string[]}
    setOutputFormat(name: string): void
    rebuildProcessorState(clusters: Cluster[], format: string, uncited: string[]): [string, number, string][]
    makeCitationCluster(items: Item[]): string
    makeBibliography(): Bibliography | false
    getTerm(name: string, form?: string, plural?: 0 | 1): string | undefined
  }
  const CSL: {
    Engine: typeof Engine
    Output: {Formats: Record<string, Record<string, unknown>>}
  }
  export default CSL
}
