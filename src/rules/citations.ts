/** Rules of sources and of what cites them. */
import type {Rule} from './rule.js'

export const citations = {
  'bibliography-named': {
    severity: 'error',
    says: 'A brief that cites names its bibliography.',
    why: 'Without a file of sources nobody knows what @doe2020 is, and it would be printed as it was typed.',
    mend: 'Name the file in the front matter: bibliography: references.json, or a .bib file. Write \\@ where no source is meant.',
    example: {
      bad: '---\ntitle: Trade\n---\n\nTwo thirds wait [@doe2020].',
      good: '---\ntitle: Trade\nbibliography: references.json\n---\n\nTwo thirds wait [@doe2020].',
    },
  },
  'citation-valid': {
    severity: 'error',
    says: 'Every part of a citation, between semicolons, has one key.',
    why: 'A semicolon divides one source from the next. What stands between two of them belongs to one source, which its key names.',
    mend: 'Put a semicolon before each further key, and a comma where words go on: [@doe2020, p. 4; see also @roe2019, and elsewhere].',
    example: {
      bad: 'Two thirds wait [@doe2020, @roe2019].',
      good: 'Two thirds wait [@doe2020; @roe2019].',
    },
  },
  'citation-known': {
    severity: 'error',
    says: 'Every source that is cited is in the bibliography.',
    why: 'A key that no source has cannot be turned into a note, and readers would not learn where the claim comes from.',
    mend: 'Correct the key as the message suggests, or add the source to the file. Write \\@ where no source is meant.',
    example: {
      bad: 'Two thirds wait [@deo2020].',
      good: 'Two thirds wait [@doe2020].',
    },
  },
  'bibliography-exists': {
    severity: 'error',
    says: 'Every file that bibliography names is there.',
    why: 'The sources stand in that file; nothing can be cited without it.',
    mend: 'Check the name, capitals included. The file must lie in the folder of the brief.',
    example: {
      bad: 'bibliography: refrences.json',
      good: 'bibliography: references.json',
    },
  },
  'bibliography-readable': {
    severity: 'error',
    says: 'A bibliography is CSL-JSON in a .json file, or BibTeX in a .bib file, and can be read.',
    why: 'One comma or brace too few, and all that follows means something else. So nothing of the file is used.',
    mend: 'Mend the line that the message names. A program that keeps sources writes such files without faults.',
    example: {
      bad: '@book{doe2020, title = {Trade, year = 2020}',
      good: '@book{doe2020, title = {Trade}, year = 2020}',
    },
  },
  'source-valid': {
    severity: 'error',
    says: 'Every source has a key, a type, and fields of the form they should have.',
    why: 'A name that is no name or a date that is no date would be left out in silence, or printed as nonsense.',
    mend: 'Write the field as the message says. Names are lists, and dates are written {"date-parts": [[2024, 5, 2]]}.',
    example: {
      bad: '[{"id": "doe2020", "type": "book", "author": "Jane Doe"}]',
      good: '[{"id": "doe2020", "type": "book", "author": [{"family": "Doe", "given": "Jane"}]}]',
    },
  },
  'source-field-known': {
    severity: 'warning',
    says: 'A source has no field whose name is nearly one of CSL.',
    why: 'Unknown fields are passed over, so what stands in a misspelt one is not printed.',
    mend: 'Correct the name as the message suggests; capitals count: DOI, URL, container-title.',
    example: {
      bad: '[{"id": "doe2020", "type": "book", "titel": "Trade"}]',
      good: '[{"id": "doe2020", "type": "book", "title": "Trade"}]',
    },
  },
  'source-unique': {
    severity: 'error',
    says: 'No two sources have the same key.',
    why: 'A citation of that key could mean either, and one of the two would never be printed.',
    mend: 'Give the second source a key of its own, or take it out when it is the same source.',
    example: {
      bad: '@book{doe, title = {Trade}}\n@book{doe, title = {Transit}}',
      good: '@book{doe2019, title = {Trade}}\n@book{doe2020, title = {Transit}}',
    },
  },
  'source-complete': {
    severity: 'warning',
    says: 'A source that is cited has the fields that readers need to find it.',
    why: 'A source without title, or an article without the name of its journal, cannot be looked up; a style by author and year prints "n.d." for a date that is not there.',
    mend: 'Add the field. Where a source has no title, describe it: "Letter to the editor".',
    example: {
      bad: '[{"id": "doe2020", "type": "article-journal", "title": "Trade"}]',
      good: '[{"id": "doe2020", "type": "article-journal", "title": "Trade", "container-title": "Journal of Borders"}]',
    },
  },
  'source-cited': {
    severity: 'info',
    says: 'Every source of the bibliography is cited.',
    why: 'A source nobody cites is often a citation that was forgotten, or one that an edit took out.',
    mend: 'Cite it, list it under nocite in the front matter, or take it out. A file shared by many briefs may well hold more.',
    example: {
      bad: 'bibliography: references.json\n# doe2020 is in the file and not in the text',
      good: 'bibliography: references.json\nnocite: [doe2020]',
    },
  },
  'citation-style-known': {
    severity: 'error',
    says: 'The citation style is one that comes with offprint, or a .csl file in the folder of the brief.',
    why: 'The style says how a source is written; there is none to fall back on that an editor would not have to undo.',
    mend: 'Write chicago-notes, chicago-author-date, apa, ieee or vancouver, or the path of a .csl file. Nothing is fetched.',
    example: {
      bad: 'citation-style: chicago',
      good: 'citation-style: chicago-notes',
    },
  },
  'citation-style-readable': {
    severity: 'error',
    says: 'The files of a citation style and of its language are valid CSL.',
    why: 'A fault in such a file would show in every note of the brief.',
    mend: 'Get the file again from where it came, or mend the line that the message names.',
    example: {
      bad: '<style xmlns="http://purl.org/net/xbiblio/csl" class="note"><info>',
      good: '<style xmlns="http://purl.org/net/xbiblio/csl" class="note">…</style>',
    },
  },
  'citation-locale-known': {
    severity: 'warning',
    says: 'There are words for citations in the language of the brief.',
    why: '"Edited by", "and", "p." and the names of months come from a locale file of CSL. Without one they are set in English.',
    mend: 'Put the locale file, such as locales-sv-SE.xml, beside the brief.',
    example: {
      bad: 'language: ur',
      good: 'language: ur\n# with locales-ur.xml beside the brief',
    },
  },
  'citation-engine-installed': {
    severity: 'error',
    says: 'A brief that cites needs the package citeproc.',
    why: 'The licence of offprint is MIT, that of citeproc CPAL-1.0 or AGPL-1.0. Whether that suits is for you to say, so it is not installed by itself.',
    mend: 'Install it beside offprint, with the command npm install citeproc.',
    example: {
      bad: 'npm install offprint',
      good: 'npm install offprint citeproc',
    },
  },
} satisfies Record<string, Rule>
