import type {Link} from 'mdast'
import type {VFile} from 'vfile'
import type {Brief, RootContent} from '../brief.js'
import {report} from '../message.js'

/** What an address on the web answered: a status of HTTP, or why there was none. */
export type Answer = {status: number} | {trouble: Trouble}

/** Why an address gave no answer. */
export type Trouble = 'offline' | 'unknown' | 'late' | 'refused' | 'insecure' | 'loop' | 'inside' | 'skipped'

/** Ask an address on the web, without ever failing. */
export type Web = (address: string) => Promise<Answer>

/** What an author is told of an address that gave no answer. */
const troubles: Record<Trouble, string> = {
  offline: 'without network',
  unknown: 'whose host does not exist',
  late: 'that does not answer in time',
  refused: 'that refuses the connection',
  insecure: 'whose certificate is not valid',
  loop: 'that leads on more than five times',
  inside: 'inside a private network',
  skipped: 'that was not tried, because all took too long',
}

/** Statuses of pages that are there, but not for programs. */
const closed = new Set([401, 403, 405, 406, 429, 999])

/** Report each link of a brief whose address is dead; that there is no network is said once. */
export async function webLinks(brief: Brief, web: Web, file: VFile): Promise<void> {
  const links = new Map<string, Link>()
  for (const link of linksIn([...brief.body, ...brief.notes.map(({definition}) => definition)])) {
    if (/^https?:/i.test(link.url) && !links.has(link.url)) links.set(link.url, link)
  }
  const answers = await Promise.all(
    [...links].map(async ([address, link]) => ({address, link, answer: await web(address)})),
  )
  if (answers.length > 0 && answers.every(({answer}) => 'trouble' in answer && answer.trouble === 'offline')) {
    const reason = `unexpected absence of a network, expected one to try ${answers.length === 1 ? 'an address' : `${answers.length} addresses`}`
    report(file, 'link-alive', reason, undefined, {mend: 'try again when there is one, or leave --links out'})
    return
  }
  for (const {address, link, answer} of answers) {
    const found = 'status' in answer ? statusOf(answer.status) : troubles[answer.trouble]
    if (found === undefined) continue
    report(file, 'link-alive', `unexpected address ${address} ${found}, expected one that answers`, link, {
      mend: 'correct it, or give that of an archived copy',
    })
  }
}

const statusOf = (status: number): string | undefined =>
  status < 400 || closed.has(status) ? undefined : `that answers ${status}`

/** List the links in blocks, in captions as well. */
function* linksIn(nodes: RootContent[]): Generator<Link> {
  for (const node of nodes) {
    if (node.type === 'link') yield node
    if ('caption' in node) {
      const {title, notes, source = []} = node.caption
      yield* linksIn([...title, ...notes.flat(), ...source])
    }
    if (node.type === 'dataTable') yield* linksIn(node.rows.flat(2))
    if ('title' in node && Array.isArray(node.title)) yield* linksIn(node.title)
    if ('children' in node) yield* linksIn(node.children as RootContent[])
  }
}
