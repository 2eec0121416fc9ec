/** The words that `pdftotext -bbox` found → pages of lines of words, as they stand; lengths in pt. */
export function linesIn(html) {
  return html
    .split('<page ')
    .slice(1)
    .map((page) => linesOf(wordsOf(page)))
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g

const wordsOf = (page) =>
  [...page.matchAll(WORD)].map(([, left, top, right, , text]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    text: text.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name) => ({amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"})[name],
    ),
  }))

function linesOf(words) {
  const lines = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line && Math.abs(line[0].top - word.top) < 3) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left))
}
