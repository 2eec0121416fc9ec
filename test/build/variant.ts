import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Options} from '../../src/build.js'
import type {Template} from '../../src/template/index.js'
import {type Printed, print, root} from './printed.js'

/** Print a brief of `content/` whose fields stand beside it, with other fields, in a template. */
export function printVariant(
  name: string,
  fields: Record<string, string>,
  template: Template,
  more: Partial<Options> = {},
): Promise<Printed> {
  const folder = join(root, 'content', name)
  let yaml = readFileSync(join(folder, 'brief.yaml'), 'utf8')
  for (const [field, value] of Object.entries(fields)) {
    const line = new RegExp(`^${field}: .*\\n`, 'm')
    yaml = `${yaml.replace(line, '')}${field}: ${value}\n`
  }
  const markdown = `---\n${yaml}---\n\n${readFileSync(join(folder, 'brief.md'), 'utf8')}`
  // the fields of another file are not beside this one
  return print(markdown, folder, template, {path: 'variant.md', ...more})
}
