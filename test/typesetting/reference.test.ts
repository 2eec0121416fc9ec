import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import type {SetLine} from '../../src/layout/textkit/index.js'
import {prepare, read, type Setting, set, stretchOf} from './setting.js'

const english =
  'When the two foreign ministers met in Islamabad on 29 January, twelve days after the strikes, they agreed on liaison officers for each other’s border commands and on *joint supervision* of the crossing at Mirjaveh; neither of them mentioned compensation. “We have always been brothers”, one said—and the recommendations of the working group, established in 2023–24, were left unpublished.^3'

const paragraphs: Record<string, Setting & {text: string}> = {
  'english-justified': {width: 300, align: 'justify', text: english},
  'english-ragged': {width: 300, text: english},
  'english-narrow': {width: 140, align: 'justify', text: english},
  'english-narrow-ragged': {width: 140, text: english},
  'english-hanging': {width: 220, align: 'justify', hanging: 1, text: english},
  'english-indented': {
    width: 200,
    align: 'justify',
    indent: 14,
    text: 'The figures of the State Bank count what is declared: fuel carried in blue barrels on pick-ups is not. Interviewees put it at 4 to 6 million litres a day (see pp. 3–4), several times the declared trade of –5 to 12 %.',
  },
  addresses: {
    width: 210,
    align: 'justify',
    text: 'The data are at https://www.example.org/statistics/trade-by-border/2023-24/annex_table_7.csv?format=long&lang=en, the method in doi.org/10.5555/border-trade.2024.00317; questions go to statistics.department@border-commission.example.org or to the [register of crossings].',
  },
  code: {
    width: 180,
    text: 'Run `offprint build content/tehran-islamabad --edition press` and read `tehran-islamabad.press.pdf`; the command `internationalization` is never divided, internationalization is.',
  },
  german: {
    language: 'de',
    width: 160,
    align: 'justify',
    text: 'Die Grenzübergangsstellen zwischen Zahedan und Taftan wurden im Rahmen des Sicherheitsabkommens ausgebaut; die Bundesregierung sprach von einer „vertrauensbildenden Maßnahme“. Zollabfertigungsgebühren in Höhe von 12 Mio. Euro – ein Drittel der Haushaltsmittel – blieben unberücksichtigt.',
  },
  french: {
    language: 'fr',
    width: 180,
    align: 'justify',
    text: 'Les ministres se sont félicités de l’approfondissement des relations commerciales : « Aujourd’hui, dit l’un d’eux, l’interconnexion électrique est achevée. » Reste l’administration des douanes, dont les rapports—rarement publiés—contredisent les statistiques officielles.',
  },
  spanish: {
    language: 'es',
    width: 180,
    align: 'justify',
    text: 'Los ministros celebraron la profundización de las relaciones comerciales —según dijeron, irreversible— y anunciaron la construcción de infraestructuras eléctricas transfronterizas; las organizaciones independientes, sin embargo, describen un comercio extraordinariamente vulnerable.',
  },
}

beforeAll(() => prepare('en-GB', 'de', 'fr', 'es'))

test.each(Object.entries(paragraphs))('the lines of %s are as they were approved', (name, {text, ...setting}) => {
  const path = new URL(`../fixtures/typesetting/${name}.txt`, import.meta.url).pathname
  const changed = path.replace('.txt', '-changed.txt')
  const lines = set(text, setting)
  const written = `${lines.map((line) => described(line, setting)).join('\n')}\n`
  if (!existsSync(path)) writeFileSync(path, written)
  const expected = readFileSync(path, 'utf8')
  if (written === expected) rmSync(changed, {force: true})
  else writeFileSync(changed, written)
  expect(written).toBe(expected)
})

/** Tell a line with how much its spaces are stretched, or how much of the measure it leaves empty. */
function described(line: SetLine, {width, align}: Setting): string {
  const {spaces} = stretchOf(line)
  const share = align === 'justify' ? (spaces[0] ?? 0) : 1 - (line.box.x + line.xAdvance) / width
  return `${`${Math.round(100 * share)} %`.padStart(6)}  ${read(line)}`
}
