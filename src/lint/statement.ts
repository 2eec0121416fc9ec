/** Verbs that are hardly ever nouns, in all their forms. */
const verbs = new Set(
  `is are was were be been being am has have had having do does did will would can could may might must shall should
   cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't can't
   rose fell grew shrank sank sprang began became came went took gave made had saw knew got brought bought sold told
   found held kept left lost led met paid put said sent set sat shot shut spent stood swept taught thought threw wore
   won wrote broke built chose drew drove ate flew forgot froze hid ran spoke stole struck swam understood woke laid
   remains remain becomes become comes come goes go grows grow falls shrinks shrink sinks begins begin takes take
   gives give makes make sees knows know gets get brings bring buys sells sell tells tell finds find holds keeps keep
   loses lose meets meet pays says say sends send stands stand spends spend wins writes write breaks builds build
   chooses choose draws drives drive runs speaks speak lies lie differs differ exceeds exceed lags doubles triples
   halves quadruples includes include depends depend follows follow belongs belong exists exist happens happen seems
   seem appears appear contains contain varies vary stays earns earn owns suffers suffer reaches overtakes overtake
   outnumbers outnumber outweighs outweigh outpaces outstrips widens widen improve worsens worsen disagree disagrees
   agree agrees allow allows approve approves concentrate concentrates dominate dominates explain explains hide hides
   let lets lives occur occurs opens prevent prevents produce produces provide provides receive receives recover
   recovers reduce reduces require requires rely relies suggest suggests tend tends employ employs consume consumes
   attract attracts survive survives persist persists decide decides expect expects fail fails hurts ignore ignores
   join joins learn learns serve serves succeed succeeds want wants struggles`.split(/\s+/),
)

/** Verbs of going up and down, which are nouns as well: they are verbs behind a noun of the other number. */
const motions = new Set(
  `rise fall change climb drop increase decrease decline plunge surge jump double triple halve peak gain lag level
   plateau shift swing return break spread slow move turn narrow range start stop overlap`.split(/\s+/),
)

/** Verbs that are more often nouns: they are verbs when that fits and what follows is their object. */
const nouns = new Set(
  `export import trade share rank cut vote supply demand support show account hold lead pay report measure raise cover
   cluster pass target estimate value use work need cost help offer hit cause mean miss matter open reach`.split(/\s+/),
)

/** Words that say a finding without a verb. */
const findings = new Set(
  `more less fewer most least no none not never only half than twice thrice up down above below ahead behind without beyond
   too nearly almost barely still already worse better best worst`.split(/\s+/),
)

/** What no subject ends with, so that a noun follows. */
const leading = new Set(
  `a an the of in on at by to for from with and or as per between among its their our his her this that these those
   total annual monthly daily new net gross real average median foreign domestic`.split(/\s+/),
)

/** Words in -ed that are no verbs. */
const noPast = new Set(
  'hundred kindred sacred naked speed seed need weed feed breed creed greed deed bed red shed united'.split(' '),
)

/**
 * Tell whether an English title says something of its subject, and does not only name it: it has a verb, a comparison
 * or a question. In doubt it does.
 */
export function saysSomething(title: string): boolean {
  if (/[?!]/.test(title)) return true
  // the month is no verb
  const letters = title.replace(/\bMay\b(?! \p{Ll})/gu, '').replace(/[\u2018\u2019]/g, "'")
  const words = letters.toLowerCase().match(/[\p{L}][\p{L}']*/gu) ?? []
  return words.some((word, index) => {
    const before = words[index - 1]
    if (verbs.has(word) || findings.has(word)) return index > 0 || words.length > 1
    if (/[^e]ed$/.test(word) && !noPast.has(word)) return true
    return before !== undefined && !leading.has(before) && isVerbBetween(before, word, words[index + 1])
  })
}

/** What follows a noun rather than a verb. */
const following = new Set(
  `of in on at by to for from with and or as per between among since during before after versus vs`.split(' '),
)

/** Tell whether a word that may be a noun is a verb, from the number of the word before: prices rise, trade rises. */
function isVerbBetween(before: string, word: string, after: string | undefined): boolean {
  const isPlural = before.endsWith('s') && !before.endsWith('ss')
  const bare = isPlural ? word : word.replace(/(?<=ch|ss|x)es$|s$/, '')
  if (before.endsWith("'s") || (bare === word) !== isPlural) return false
  return motions.has(bare) || (nouns.has(bare) && after !== undefined && !following.has(after))
}
