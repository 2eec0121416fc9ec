/** The built program, with the template that its cache holds, as the measurements of its parts need it. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import * as offprint from '../dist/index.js'

export {offprint}

const assets = fileURLToPath(new URL('../assets', import.meta.url))

/** Open what a build of the brief in `folder` by the template `name` needs; `cwd` is where the command ran before. */
export async function optionsFor(folder, cwd, name = 'policy-brief') {
  const cache = join(cwd, '.offprint', 'cache')
  const ticket = readdirSync(cache).find((file) => file.startsWith(`${name}-`) && file.endsWith('.json'))
  const {module} = JSON.parse(readFileSync(join(cache, ticket), 'utf8'))
  const {open} = await import(pathToFileURL(join(cache, module)).href)
  const {default: template} = open()
  const fonts = await offprint.openFonts(template.faces, join(assets, 'fonts'))
  return {template, fonts, files: offprint.filesBelow(folder, assets), editions: ['screen']}
}

const asset = (path) => readFileSync(join(assets, path))

/** What the press edition is made to: coated paper, by FOGRA39. */
export const order = {
  printer: {name: 'coated', ...JSON.parse(asset('printers/coated.json'))},
  condition: {id: 'FOGRA39', about: 'Offset on coated paper', registry: 'http://www.color.org', paper: 'coated'},
  profile: new Uint8Array(asset('icc/ISOcoated_v2_300_bas.icc')),
}
