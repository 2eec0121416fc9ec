/** The built program, with the template that its cache holds, as the measurements of its parts need it. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import * as offprint from '../dist/index.js'

export {offprint}

const assets = fileURLToPath(new URL('../assets', import.meta.url))

/** Open what a build of the brief in `folder` needs; `cwd` is where the command ran before. */
export async function optionsFor(folder, cwd) {
  const cache = join(cwd, '.offprint', 'cache')
  const ticket = readdirSync(cache).find((name) => /^policy-brief-.*\.json$/.test(name))
  const {module} = JSON.parse(readFileSync(join(cache, ticket), 'utf8'))
  const {default: template} = await import(pathToFileURL(join(cache, module)).href)
  const fonts = await offprint.openFonts(template.faces, join(assets, 'fonts'))
  return {template, fonts, files: offprint.filesBelow(folder, assets), editions: ['screen']}
}
