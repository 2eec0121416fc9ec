/** The rules as a page of Markdown. */
import {chapters, type Rule} from '../rules/index.js'

/** Write all rules by chapter as Markdown, or the one that is named. */
export function rulesSheet(only?: string): string {
  if (only !== undefined) {
    const rule = chapters.map((chapter) => chapter.rules[only]).find((found) => found !== undefined)
    return rule ? ruleSection(only, rule) : ''
  }
  const parts = chapters.map(({about, rules}) => {
    const sections = Object.entries(rules).map(([id, rule]) => ruleSection(id, rule))
    return `## ${about}\n\n${sections.join('\n')}`
  })
  return `${head}\n${parts.join('\n')}`
}

const head = `# Rules

<!-- written by "npm run docs" from src/rules/: change it there -->

Every message of offprint names the rule that was broken. This page has them all, in the order in which a brief is
read and made; \`offprint explain RULE\` prints one of them. An error stops the files from being written, a warning
does so under \`--strict\`, info never.
`

function ruleSection(id: string, {severity, says, why, mend, example}: Rule): string {
  const {bad, good} = example
  const text = `### ${id}\n\n**${severity}** · ${plain(says)}\n\n${plain(why)}\n\n${plain(mend)}\n`
  return `${text}\nInstead of\n\n${fenced(bad)}\nwrite\n\n${fenced(good)}`
}

/** Write a text so that Markdown takes it as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&')

/** Put a text between fences that are longer than any inside it. */
function fenced(text: string): string {
  const inside = [...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length)
  const fence = '`'.repeat(Math.max(2, ...inside) + 1)
  return `${fence}text\n${text}\n${fence}\n`
}
