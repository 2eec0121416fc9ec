import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {Note, PhrasingContent, RootContent} from '../brief.js'
import {report} from '../message.js'
import {eachBlock, eachText, mapInlines} from './texts.js'

/** Words that say nothing of where a link leads, as alternatives of a regular expression, by BCP 47 primary language. */
const empty: Record<string, string> = {
  en: '(?:click |see |read (?:it )?)?here|(?:this )?link|(?:read|learn|find out|see|know) more|more|(?:this )?(?:page|site|website)|click|download',
  fr: '(?:cliquez |voir |lire )?ici|(?:ce )?lien|(?:lire |voir |en savoir )(?:la suite|plus)|plus|cette page|ce site|télécharger',
  de: '(?:klicken sie |klick |siehe )?hier|(?:dieser )?link|(?:hier )?(?:mehr|weiter)(?: lesen| erfahren)?|weiterlesen|diese seite|herunterladen',
  es: '(?:haga clic |haz clic |ver |pulse )?aquí|(?:este )?enlace|(?:leer|ver|saber) más|más|esta página|este sitio|descargar',
}

/** Most characters of an address that is set as it is: it would take more than a line. */
const LONGEST = 90

/** Report links whose words do not say where they lead, and tables whose columns have no heads. */
export function access(body: RootContent[], notes: Note[], language: string, file: VFile): void {
  const words = empty[language.toLowerCase().split('-')[0] as string] ?? empty.en
  const says = new RegExp(`^(?:${words})$`, 'iu')
  const check = (run: PhrasingContent[]): PhrasingContent[] =>
    mapInlines(run, (node) => {
      checkLink(node, says, file)
      return undefined
    })
  eachText(body, check)
  for (const {definition} of notes) eachText(definition.children, check)
  eachBlock(body, (block) => checkHead(block, file))
}

function checkLink(node: PhrasingContent, says: RegExp, file: VFile): void {
  if (node.type !== 'link' && (node.type !== 'crossReference' || node.shows === 'page')) return
  const text = textOf(node).replace(/\s+/gu, ' ').trim()
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (says.test(bare)) {
    const reason = `unexpected link that reads "${text}", expected words that say where it leads`
    report(file, 'link-text-says', reason, node, {mend: 'make the name of the page or of the document the link'})
  } else if (node.type === 'link' && text.length > LONGEST && /^(https?:\/\/|www\.)\S+$/i.test(text)) {
    const reason = `unexpected address of ${text.length} characters as the words of a link, expected at most ${LONGEST}`
    report(file, 'link-text-says', reason, node, {mend: 'write [the name of the page](address)'})
  }
}

/** Report a table with columns that have no head; the first may do without, above the names of rows. */
function checkHead(block: RootContent, file: VFile): void {
  if (block.type !== 'table' && block.type !== 'dataTable') return
  const head = block.type === 'table' ? (block.children[0]?.children ?? []) : (block.rows[0] ?? [])
  const isEmpty = head.map((cell) => textOf(cell).trim() === '')
  const first = isEmpty.every(Boolean) ? 0 : isEmpty.indexOf(true, 1)
  if (head.length === 0 || first < 0) return
  const reason = `unexpected column ${first + 1} of a table without a head, expected words in its first row`
  report(file, 'table-has-head', reason, block.position?.start, {mend: 'say what the column holds'})
}
