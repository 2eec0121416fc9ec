/** mdast with our nodes → `Brief`: typeset words, numbers, notes, cross-references, images and tables found. */
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Brief, Meta} from '../brief.js'
import type {Files} from '../files.js'
import type {Template} from '../template/index.js'
import {stringsOf} from '../template/strings-of.js'
import {access} from './access.js'
import {assets} from './assets.js'
import {captions} from './captions.js'
import {citations} from './citations/index.js'
import {crossReferences} from './cross-references.js'
import {figures} from './figures.js'
import {footnotes} from './footnotes.js'
import {insertions} from './insertions.js'
import {labels} from './labels.js'
import {conventionsOf} from './language/conventions.js'
import {language, languageOfMeta} from './language/index.js'
import {links} from './links.js'
import {numbering, type Tongue} from './numbering.js'
import {options} from './options.js'
import {ownBlocks} from './own-blocks.js'
import {SectionNumbers} from './section-numbers.js'
import {sections} from './sections.js'
import {tables} from './table/index.js'
import {isBlock} from './texts.js'

/** Stands for the front matter of a text that was too long to be parsed. */
const untitled: Meta = {
  title: '',
  language: 'en',
  authors: [],
  keywords: [],
  funders: [],
  template: 'policy-brief',
  format: 'A4',
}

/**
 * Resolve what a brief refers to: labels, notes, images, data. `tree` becomes the body of the brief; what is wrong
 * is reported on `file`, and what cannot be found is left out.
 */
export async function resolve(tree: Root, file: VFile, files: Files, template: Template): Promise<Brief> {
  const written = tree.data?.meta ?? untitled
  const tongueOf = (language = written.language): Tongue => ({
    words: stringsOf(template, language, written.language),
    conventions: conventionsOf(language),
  })
  const tongue = tongueOf()

  const meta = await insertions(tree, written, tongue, file, files) // first: what is inserted is words like others
  const said = await options(tree, meta.options, file, files, template)
  await ownBlocks(tree, file, files, template) //   before everything that looks at blocks
  links(tree, file) //                              before figures: images by reference are images from here on
  figures(tree, file) //                            before everything that looks at blocks: it makes some
  captions(tree.children, file)
  await tables(tree.children, file, files, (language = meta.language) => {
    const {digits, total, mean} = tongueOf(language).words
    return {language, ...(digits && {digits}), words: {total, mean}}
  }) //                                             before language: cells are words, too
  await assets(tree.children, file, files, meta, template)
  await citations(tree, meta, file, files) //        before language: what styles make is typeset, too; it makes notes
  language(tree.children, meta.language) //         before sections: the outline reads typeset headings
  const notes = footnotes(tree, tongue.words, file) // before sections: takes the notes out of the body
  const body = tree.children.filter(isBlock)
  labels(body, file) //                             before sections: a label becomes the id of its block
  const numbers = new SectionNumbers(template.tokens.headings?.numbered ?? 0, tongue.words)
  const outline = sections(body, notes, numbers, file)
  const targets = numbering(body, outline, tongue)
  crossReferences(body, notes, {targets, absent: tree.data?.absent, outline, tongueOf, file}) // needs every number
  access(body, notes, meta.language, file) //       last: reads the words of references
  return {meta: languageOfMeta(meta, tongue.conventions), body, notes, targets, outline, options: said}
}
