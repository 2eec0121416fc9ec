import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {isEnglish} from './language.js'
import {type Passage, reportIn, wordsIn} from './passage.js'

/** Age at which a reader who has finished school reads; most of seven measures have to say that a sentence asks more. */
const AGE = 18
const THRESHOLD = 5 / 7

/** Sentences shorter than this are not measured: one long name makes them hard. */
const SHORT = 10

const kinds: ReadonlySet<Passage['kind']> = new Set(['standfirst', 'abstract', 'paragraph', 'note'])

const english = unified()
  .use(retextEnglish)
  .use(retextReadability, {age: AGE, threshold: THRESHOLD, minWords: SHORT})
  .freeze()

/** Report English sentences that are hard to read by most measures of readability. */
export async function sentences(passages: Passage[], file: VFile): Promise<void> {
  for (const passage of passages) {
    if (!kinds.has(passage.kind) || !isEnglish(passage.language)) continue
    const own = new VFile(passage.text)
    await english.run(english.parse(own), own)
    for (const message of own.messages) {
      const place = message.place && 'start' in message.place ? message.place : undefined
      const [from, to] = [place?.start.offset ?? 0, place?.end.offset ?? passage.text.length]
      const sentence = passage.text.slice(from, to)
      const [measures = 'most measures'] = /\d out of \d|all \d/.exec(message.reason) ?? []
      const reason = `unexpected sentence of ${wordsIn(sentence)} words that is hard to read by ${measures} measures, expected one for readers of ${AGE} years`
      reportIn(file, 'sentence-readable', reason, passage, [from, to], 'make two of it, or take shorter words')
    }
  }
}
