/** A policy brief: petrol masthead, one column of serif text, and a wide margin in which labels and captions hang. */
import {defineTemplate} from 'offprint/template'
import {Blockquote} from './Blockquote.js'
import {Callout} from './Callout.js'
import {Closing} from './Closing.js'
import {Code} from './Code.js'
import {Contents} from './Contents.js'
import {DataTable} from './DataTable.js'
import {Figure} from './Figure.js'
import {Furniture} from './Furniture.js'
import {faces} from './faces.js'
import {Grid} from './Grid.js'
import {Heading} from './Heading.js'
import {inline} from './inline.js'
import {KeyFacts} from './KeyFacts.js'
import {KeyMessages} from './KeyMessages.js'
import {List} from './List.js'
import {ListItem} from './ListItem.js'
import {Note} from './Note.js'
import {Opening} from './Opening.js'
import {Paragraph} from './Paragraph.js'
import {PullQuote} from './PullQuote.js'
import {Recommendations} from './Recommendations.js'
import {References} from './References.js'
import {Rule} from './Rule.js'
import {scripts} from './scripts.js'
import {strings} from './strings.js'
import {tokens} from './tokens.js'

export default defineTemplate({
  name: 'policy-brief',
  tokens,
  strings,
  faces,
  inline,
  scripts,
  pages: {opening: Opening, closing: Closing, furniture: Furniture},
  slots: {
    heading: Heading,
    paragraph: Paragraph,
    list: List,
    listItem: ListItem,
    blockquote: Blockquote,
    code: Code,
    rule: Rule,
    grid: Grid,
    keyMessages: KeyMessages,
    keyFacts: KeyFacts,
    recommendations: Recommendations,
    callout: Callout,
    pullQuote: PullQuote,
    figure: Figure,
    dataTable: DataTable,
    contents: Contents,
    references: References,
    note: Note,
  },
})
