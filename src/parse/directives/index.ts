/** Every directive by its name, as written after `:::`. */

import type {DirectiveName} from '../../brief/directive-names.js'
import {callout} from './callout.js'
import {chart} from './chart.js'
import {columns} from './columns.js'
import {contents} from './contents.js'
import type {Directive} from './directive.js'
import {figure} from './figure.js'
import {include} from './include.js'
import {keyFacts} from './key-facts.js'
import {keyMessages} from './key-messages.js'
import {lang} from './lang.js'
import {only} from './only.js'
import {pageBreak} from './page-break.js'
import {pullQuote} from './pull-quote.js'
import {recommendations} from './recommendations.js'
import {references} from './references.js'
import {table} from './table.js'

/** Turns a directive of each name into its node. */
export const directives: Record<DirectiveName, Directive> = {
  'key-messages': keyMessages,
  'key-facts': keyFacts,
  recommendations,
  callout,
  'pull-quote': pullQuote,
  figure,
  chart,
  table,
  contents,
  'page-break': pageBreak,
  columns,
  lang,
  include,
  only,
  references,
}
