/// <reference types="vite/types/importMeta.d.ts" />
import type {Event, Excerpt, PreviewEdition, Source, State} from '../state.js'

/** Ask for what is known of the brief in an edition. Throws when the server does not answer. */
export async function fetchState(edition: PreviewEdition): Promise<State> {
  return (await answered(fetch(`/state?edition=${edition}`))).json()
}

/** Ask for the pages of a revision, as bytes of a PDF. Throws when the server has them no more. */
export async function fetchPages(edition: PreviewEdition, revision: number, signal: AbortSignal): Promise<ArrayBuffer> {
  return (await answered(fetch(`/pages/${edition}/${revision}.pdf`, {signal}))).arrayBuffer()
}

/** Ask for the lines of a place as they stand on the disk. Throws when there are none to give. */
export async function fetchLines({file, line, end = line}: Source, signal: AbortSignal): Promise<Excerpt> {
  const asked = new URLSearchParams({file, line: String(line), end: String(end)})
  return (await answered(fetch(`/source?${asked}`, {signal}))).json()
}

/** Have the author's editor opened at a place. Throws when the server does not. */
export async function openSource({file, line, column}: Source): Promise<void> {
  const headers = {'content-type': 'application/json'}
  await answered(fetch('/open', {method: 'POST', headers, body: JSON.stringify({file, line, column})}))
}

/** Call `heard` for each event of the server, `gone` when it ends, and `back` when it is there again. */
export function listen(heard: (event: Event) => void, gone: () => void, back: () => void): void {
  import.meta.hot?.on('offprint', heard)
  let lost = false
  import.meta.hot?.on('vite:ws:disconnect', () => {
    lost = true
    gone()
  })
  import.meta.hot?.on('vite:ws:connect', () => {
    if (lost) back()
    lost = false
  })
}

async function answered(asked: Promise<Response>): Promise<Response> {
  const response = await asked
  if (!response.ok) throw new Error((await response.text()).trim() || `${response.status} ${response.statusText}`)
  return response
}
