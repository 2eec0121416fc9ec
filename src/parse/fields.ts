/** The fields of the front matter, by their YAML names: the form of each, and what is expected of it in words. */
import * as z from 'zod'
import type {Meta} from '../brief.js'
import {choice, form, list, text, whole} from '../yaml/forms.js'
import {isDoi, isIsoDate, isIssn, isLanguage, isName, isOrcid, isWebAddress} from './identifiers.js'

const orcid = text('an ORCID iD such as 0000-0002-1825-0097, its check digit right')
  .transform((value) => value.replace(/^https?:\/\/orcid\.org\//i, ''))
  .refine(isOrcid, {error: 'an ORCID iD such as 0000-0002-1825-0097, its check digit right'})

const doi = text('a DOI such as 10.5555/12345678')
  .transform((value) => value.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, ''))
  .refine(isDoi, {error: 'a DOI such as 10.5555/12345678'})

const author = z.union(
  [
    text('a name').transform((name) => ({name})),
    z.strictObject({
      name: text('a name'),
      role: text().optional(),
      affiliation: text().optional(),
      orcid: orcid.optional(),
    }),
  ],
  {error: 'a name, or fields name, role, affiliation, orcid'},
)

const language = form('a language tag such as en-GB', isLanguage).transform(
  (value) => Intl.getCanonicalLocales(value)[0] ?? value,
)

const series = z.strictObject(
  {
    name: text('a name'),
    number: text().optional(),
    issn: form('an ISSN such as 2049-3630, its check digit right', isIssn).optional(),
  },
  {error: 'fields name, number, issn'},
)

const bibliography = 'the path of a .json or .bib file, or a list of paths'

/** Texts by the names that stand for them between braces. */
const variables = z
  .record(z.string(), text('a text'), {error: 'names with their texts, such as "year: 2023"'})
  .superRefine((texts, {addIssue}) => {
    for (const name of Object.keys(texts).filter((name) => !isName(name))) {
      addIssue({code: 'custom', path: [name], message: 'a name of letters, digits and hyphens before it'})
    }
  })

/** The whole front matter, checked strictly: a field that is not here is a mistake. */
export const fields = z
  .strictObject(
    {
      title: text('a title'),
      subtitle: text().optional(),
      standfirst: text().optional(),
      series: series.optional(),
      date: form('an ISO date such as 2024-05-03', isIsoDate).optional(),
      language: language.default('en-GB'),
      authors: list(author, 'a list of authors, each on a line that starts with a hyphen').default([]),
      publisher: text().optional(),
      doi: doi.optional(),
      url: form('an address that starts with https://', isWebAddress).optional(),
      keywords: list(text(), 'a list such as [trade, energy]').default([]),
      licence: text().optional(),
      funders: list(text(), 'a list such as [Ford Foundation]').default([]),
      disclaimer: text().optional(),
      'cite-as': text().optional(),
      bibliography: z
        .preprocess((value) => (typeof value === 'string' ? [value] : value), list(text(), bibliography))
        .optional(),
      'citation-style': text().optional(),
      nocite: list(text(), 'a list of keys such as [doe2020], or ["*"] for all sources').optional(),
      template: text('the name of a template').default('policy-brief'),
      format: choice(['A4', 'Letter']).default('A4'),
      columns: choice(['1', '2'])
        .transform((columns) => (columns === '1' ? 1 : 2))
        .optional(),
      pages: whole(1, 100).optional(),
      'multiple-of': whole(2, 32).optional(),
      variables: variables.optional(),
    },
    {error: 'fields such as "title: …"'},
  )
  .transform(
    ({
      'cite-as': citeAs,
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
      ...(multipleOf === undefined ? {} : {multipleOf}),
    }),
  )
