/** Set lines → figures of their looks; the smaller, the better. */
export function qualityOf(pages, {space, measure, align}) {
  const inner = pages.flatMap((lines) => lines.slice(0, -1))
  const all = pages.flat()
  const common = {
    lines: all.length,
    letters: mean(inner.map((line) => textOf(line).length)),
  }
  const endings = {
    hyphens: (100 * inner.filter(isHyphenated).length) / all.length,
    triples: pages.reduce((sum, lines) => sum + triplesIn(lines), 0),
    runts: pages.filter((lines) => lines.length > 1 && isRunt(lines.at(-1), measure)).length,
    'short ends': (100 * inner.filter((line) => /^\p{L}{1,2}$/u.test(line.at(-1).text)).length) / all.length,
  }
  if (align === 'justify') {
    const ratios = inner.filter((line) => line.length > 1).map((line) => gapOf(line) / space)
    return {
      ...common,
      'mean change': mean(ratios.map((ratio) => Math.abs(ratio - 1))),
      widest: Math.max(...ratios),
      narrowest: 1 - Math.min(...ratios),
      ...endings,
    }
  }
  const empty = inner.map((line) => 1 - (line.at(-1).right - line[0].left) / measure)
  return {
    ...common,
    // what the last lines hold more is missing here: it says little of how well lines were chosen
    rag: mean(empty),
    unevenness: Math.sqrt(mean(empty.map((share) => (share - mean(empty)) ** 2))),
    emptiest: Math.max(...empty),
    ...endings,
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

const textOf = (line) => line.map(({text}) => text).join(' ')

/** Give the mean width of the spaces of a line, pt. */
function gapOf(line) {
  const words = line.reduce((sum, {left, right}) => sum + right - left, 0)
  return (line.at(-1).right - line[0].left - words) / (line.length - 1)
}

const isHyphenated = (line) => /[-\u2010\u00ad]$/.test(line.at(-1).text)

function triplesIn(lines) {
  let row = 0
  let triples = 0
  for (const line of lines) {
    row = isHyphenated(line) ? row + 1 : 0
    if (row > 2) triples++
  }
  return triples
}

/** Tell whether a last line is one short word, or the rest of one: less than a sixth of the measure. */
const isRunt = (line, measure) => line.length === 1 && line[0].right - line[0].left < measure / 6
