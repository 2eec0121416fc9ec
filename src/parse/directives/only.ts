import type {Only} from '../../brief/only.js'
import type {BlockContent} from '../../brief.js'
import {report} from '../../message.js'
import {isLanguage} from '../identifiers.js'
import {attribute, oneOf, type words} from './attributes.js'
import {contentOf} from './content.js'
import type {Directive} from './directive.js'

/** Reads `:::only{edition=press}`, any blocks, `:::`; with `format=Letter` or `language=fr` beside it or in its place. */
export const only: Directive = {
  forms: ['container'],
  titled: false,
  labelled: false,
  attributes: ['edition', 'format', 'language'],
  read(directive) {
    const {node, source, attributes} = directive
    const edition = attribute(directive, 'edition', oneOf('screen', 'press'))
    const format = attribute(directive, 'format', oneOf('A4', 'Letter'))
    const tag: typeof words = {
      expected: 'a language tag such as fr or en-GB',
      read: (text) => (isLanguage(text.trim()) ? text.trim() : undefined),
    }
    const language = attribute(directive, 'language', tag)
    if (Object.keys(attributes).length === 0) {
      const reason = 'unexpected only without a condition, expected edition=screen or edition=press'
      report(source.file, 'directive-content-valid', reason, node.data?.position?.opening ?? node)
    }
    const read: Only = {
      type: 'only',
      ...(edition && {edition}),
      ...(format && {format}),
      ...(language && {language}),
      children: contentOf(directive, 'text'),
      ...(node.position && {position: node.position}),
    }
    // gone before any other stage sees the tree, so it is none of the blocks that these know
    return read as unknown as BlockContent
  },
}
