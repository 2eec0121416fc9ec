/** The fields of `offprint.yaml`: the form of each, and what it is for. */
import * as z from 'zod'
import {levels} from '../rules/levels.js'
import {choice, form, list, text, truth, whole} from '../yaml/forms.js'

/** Tell whether a path stays below the folder it starts from, as it is written. */
function staysInside(path: string): boolean {
  if (/^([\\/~]|[a-z][a-z0-9+.-]*:)/i.test(path)) return false
  let depth = 0
  for (const step of path.split(/[\\/]/)) {
    if (step === '..') depth--
    else if (step !== '.' && step !== '') depth++
    if (depth < 0) return false
  }
  return true
}

/** A path inside the project; `expected` says of what. */
const inside = (expected: string) =>
  form(expected, staysInside, {pattern: '^(?![\\\\/~]|[A-Za-z][A-Za-z0-9+.-]*:|\\.\\.([\\\\/]|$))', minLength: 1})

/** The whole configuration, checked strictly: a field that is not here is a mistake. */
export const fields = z
  .strictObject(
    {
      out: inside('a folder inside the project')
        .describe('Folder that finished files go to: output, unless named.')
        .optional(),
      template: inside('a template by name, or by a path inside the project')
        .describe('Template of briefs that name none in their front matter: policy-brief, unless named.')
        .optional(),
      brand: inside('the path of a brand inside the project, or none')
        .describe('Brand of briefs that name none: _brand.yml or brand.json in the working folder, unless named.')
        .optional(),
      editions: list(choice(['screen', 'press', 'booklet', 'proof']), 'a list such as [screen, press]')
        .min(1, {error: 'at least one edition'})
        .describe('Editions that are made: screen and press, unless named.')
        .optional(),
      printer: inside('a printer by name, or by a path inside the project')
        .describe('Printer that the press edition is made for: one in assets/printers/, or a path to one.')
        .optional(),
      condition: text('a printing condition such as FOGRA39', {type: 'string'})
        .describe("Printing condition in place of the printer's own: FOGRA39, FOGRA29, CGATS TR 006.")
        .optional(),
      icc: inside('the path of an ICC profile inside the project')
        .describe('ICC profile of a condition that does not come with offprint.')
        .optional(),
      marks: truth().describe('Whether crop marks, registration targets and a colour bar are drawn.').optional(),
      strict: truth().describe('Whether nothing is written while there are warnings.').optional(),
      'max-warnings': whole(0, 999_999_999).describe('Warnings that a run may have before it fails.').optional(),
      format: choice(['pretty', 'short', 'json', 'sarif', 'github']).describe('Form of the messages.').optional(),
      rules: levels.optional(),
      shared: list(inside('a folder inside the project'), 'a list of folders such as [shared]')
        .describe('Folders of the project that every brief may include texts and read data from.')
        .optional(),
      words: list(text('a word'), 'a list of words such as [detente, rial]')
        .describe('Words that the check of spelling accepts in every brief.')
        .optional(),
      lint: choice(['brief', 'none'])
        .describe('Conventions that check holds briefs to: those of a policy brief, or none.')
        .optional(),
    },
    {error: 'fields such as "out: output"'},
  )
  .describe('Configuration of offprint: how the briefs of a project are made. Flags of the command win over it.')

/** What `offprint.yaml` says. */
export type Config = z.infer<typeof fields>
