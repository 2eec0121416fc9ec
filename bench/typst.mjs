/** The peer: Typst. Markdown and ready SVG → PDF. Arguments: plain.md, prefix of the SVG files, PDF. */
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {markup} from './markup.mjs'

const [markdown, charts, out] = process.argv.slice(2)
const fonts = fileURLToPath(new URL('../assets/fonts', import.meta.url))
const source = markup(readFileSync(markdown, 'utf8'), (url) => `${resolve(charts)}-${url}`)
const main = resolve(dirname(markdown), 'main.typ')
writeFileSync(main, source)
const compiler = NodeCompiler.create({workspace: '/', fontArgs: [{fontPaths: [fonts]}]})
writeFileSync(out, compiler.pdf({mainFilePath: main}))
