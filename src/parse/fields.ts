/** The fields of the front matter, by their YAML names: the form of each, and what is expected of it in words. */
import * as z from 'zod'
import type {Meta} from '../brief.js'
import {levels} from '../rules/levels.js'
import {choice, form, list, text, whole} from '../yaml/forms.js'
import {
  isDoi,
  isIsoDate,
  isIssn,
  isJelCode,
  isLanguage,
  isMailAddress,
  isName,
  isOrcid,
  isWebAddress,
} from './identifiers.js'

const orcid = text('an ORCID iD such as 0000-0002-1825-0097, its check digit right', {
  type: 'string',
  pattern: '^\\s*(https?://orcid\\.org/)?(\\d{4}-){3}\\d{3}[\\dX]\\s*$',
  examples: ['0000-0002-1825-0097'],
})
  .transform((value) => value.replace(/^https?:\/\/orcid\.org\//i, ''))
  .refine(isOrcid, {error: 'an ORCID iD such as 0000-0002-1825-0097, its check digit right'})

const doi = text('a DOI such as 10.5555/12345678', {
  type: 'string',
  pattern: '^\\s*(https?://(dx\\.)?doi\\.org/|[Dd][Oo][Ii]:\\s*)?10\\.\\d{4,9}/\\S+\\s*$',
  examples: ['10.5555/12345678'],
})
  .transform((value) => value.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, ''))
  .refine(isDoi, {error: 'a DOI such as 10.5555/12345678'})

const author = z.union(
  [
    text('a name').transform((name) => ({name})),
    z.strictObject({
      name: text('a name').describe('First and last name.'),
      role: text().describe('What the author is or does.').optional(),
      affiliation: text().describe('Institution of the author.').optional(),
      orcid: orcid.describe('ORCID iD, sixteen digits in four groups.').optional(),
      email: form('an address such as name@example.org', isMailAddress, {
        pattern: '^\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@.]+\\s*$',
      })
        .describe('Address for letters to the author.')
        .optional(),
    }),
  ],
  {error: 'a name, or fields name, role, affiliation, orcid, email'},
)

const language = form('a language tag such as en-GB', isLanguage, {
  pattern: '^\\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\\s*$',
  examples: ['en-GB', 'en-US', 'fr', 'de', 'es', 'fa', 'ur', 'ar'],
}).transform((value) => Intl.getCanonicalLocales(value)[0] ?? value)

const series = z.strictObject(
  {
    name: text('a name').describe('Name of the series.'),
    number: text().describe('Number of the brief in the series.').optional(),
    issn: form('an ISSN such as 2049-3630, its check digit right', isIssn, {pattern: '^\\s*\\d{4}-\\d{3}[\\dX]\\s*$'})
      .describe('ISSN of the series.')
      .optional(),
  },
  {error: 'fields name, number, issn'},
)

const jelCode = {pattern: '^\\s*[A-Z]\\d{0,2}\\s*$', examples: ['F14']}

const bibliography = 'the path of a .json or .bib file, or a list of paths'

/** Texts by the names that stand for them between braces. */
const named = (expected: string, example: string) =>
  z
    .record(z.string(), text(expected), {error: `names, each with ${expected}, such as "${example}"`})
    .superRefine((texts, {addIssue}) => {
      for (const name of Object.keys(texts).filter((name) => !isName(name))) {
        addIssue({code: 'custom', path: [name], message: 'a name of letters, digits and hyphens before it'})
      }
    })

/** The whole front matter, checked strictly: a field that is not here is a mistake. */
export const fields = z
  .strictObject(
    {
      title: text('a title').describe('Title of the brief: on the first page, and in the window of every reader.'),
      subtitle: text().describe('Second line of the title.').optional(),
      standfirst: text()
        .describe('What the brief says in two sentences, under the title: at most 70 words.')
        .optional(),
      'short-title': text().describe('Title for the heads of pages, where the title is too long for them.').optional(),
      abstract: text().describe('What a working paper asks, does and finds, on its first page of text.').optional(),
      series: series.describe('Series that the brief is part of.').optional(),
      date: form('an ISO date such as 2024-05-03', isIsoDate, {pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$'})
        .describe('Date of publication, year-month-day.')
        .optional(),
      language: language
        .describe(
          'Language of the brief, a tag such as en-GB: it chooses marks, division of words and the words that are set.',
        )
        .default('en-GB'),
      authors: list(author, 'a list of authors, each on a line that starts with a hyphen')
        .describe('Who wrote it, each by name or with role, affiliation and ORCID iD.')
        .default([]),
      publisher: text().describe('Who publishes the brief.').optional(),
      doi: doi.describe('DOI of the brief, without the address of its resolver.').optional(),
      url: form('an address that starts with https://', isWebAddress, {
        pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]+\\S*\\s*$',
      })
        .describe('Address at which the brief can be read.')
        .optional(),
      keywords: list(text(), 'a list such as [trade, energy]')
        .describe('What the brief is about, for search engines and catalogues.')
        .default([]),
      'jel-codes': list(form('a JEL code such as F14', isJelCode, jelCode), 'a list such as [F14, Q48]')
        .describe('Codes of the Journal of Economic Literature, in a working paper.')
        .optional(),
      licence: text().describe('Licence that the brief is published under, such as CC BY 4.0.').optional(),
      funders: list(text(), 'a list such as [Ford Foundation]').describe('Who paid for the work.').default([]),
      acknowledgements: text().describe('Whom the authors of a working paper thank.').optional(),
      disclaimer: text().describe('Whose views these are, in the words of the publisher.').optional(),
      'cite-as': text().describe('How to cite the brief, in place of what is made of the other fields.').optional(),
      bibliography: z
        .union([text(bibliography).transform((path) => [path]), list(text('a path'), bibliography)], {
          error: bibliography,
        })
        .describe('Sources that the brief cites: a .json (CSL-JSON) or .bib file, or a list of such files.')
        .optional(),
      'citation-style': text('the name of a style, or the path of a .csl file', {type: 'string'})
        .describe('Style of CSL by which sources are cited: one that comes with offprint, or a .csl file.')
        .optional(),
      nocite: list(text(), 'a list of keys such as [doe2020], or ["*"] for all sources')
        .describe('Keys of sources that are listed without being cited.')
        .optional(),
      template: text('the name of a template', {type: 'string'})
        .describe('Template: a folder in templates/, or a path below it or below the folder of the brief.')
        .default('policy-brief'),
      brand: text('the path of a brand, or none', {type: 'string'})
        .describe(
          'Brand: a _brand.yml or brand.json, by a path from the folder of the brief or of the project; or none.',
        )
        .optional(),
      options: z
        .record(z.string(), z.unknown(), {error: 'names of options of the template, each with a value'})
        .describe('What the template is told: options by the names that it knows.')
        .optional(),
      format: choice(['A4', 'Letter']).describe('Size of the paper.').default('A4'),
      columns: choice(['1', '2'])
        .meta({type: 'integer', enum: [1, 2]})
        .transform((columns) => (columns === '1' ? 1 : 2))
        .describe('Columns that running text is set in.')
        .optional(),
      pages: whole(1, 100).describe('Pages that the brief is to fill.').optional(),
      'multiple-of': whole(2, 32)
        .describe('Number whose multiple the count of pages is to be: 4 for stitched work.')
        .optional(),
      rules: levels.optional(),
      variables: named('a text', 'year: 2023')
        .describe('Texts by the names that stand for them in the text, between two braces.')
        .optional(),
      values: named('where it stands', 'imports: data/trade.csv where year=2023 column=imports')
        .describe('Numbers from data by the names that stand for them in the text: a file, where, and a column.')
        .optional(),
      words: list(text('a word'), 'a list of words such as [detente, rial]')
        .describe('Words that the checks of spelling and of abbreviations accept: names, terms of a field.')
        .optional(),
      lint: choice(['brief', 'none'])
        .describe('Conventions that check holds the brief to: those of a policy brief, unless it says none.')
        .optional(),
    },
    {error: 'fields such as "title: …"'},
  )
  .describe('Front matter of a brief, at its top or in the brief.yaml beside it.')
  .transform(
    ({
      'cite-as': citeAs,
      'short-title': shortTitle,
      'jel-codes': jelCodes,
      'multiple-of': multipleOf,
      'citation-style': citationStyle,
      bibliography,
      nocite,
      ...meta
    }): Meta => ({
      ...meta,
      ...(bibliography === undefined ? {} : {bibliography}),
      ...(nocite === undefined ? {} : {nocite}),
      ...(citationStyle === undefined ? {} : {citationStyle}),
      ...(citeAs === undefined ? {} : {citeAs}),
      ...(shortTitle === undefined ? {} : {shortTitle}),
      ...(jelCodes === undefined ? {} : {jelCodes}),
      ...(multipleOf === undefined ? {} : {multipleOf}),
    }),
  )
