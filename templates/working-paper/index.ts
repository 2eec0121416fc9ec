/** A working paper: cover, abstract, contents, and one column of serif text whose numbers hang in the margin. */
import {defineTemplate} from 'offprint/template'
import policyBrief from '../policy-brief/index.js'
import {Callout} from './Callout.js'
import {Closing} from './Closing.js'
import {Contents} from './Contents.js'
import {Cover} from './Cover.js'
import {DataTable, Figure} from './Exhibit.js'
import {Furniture} from './Furniture.js'
import {Heading} from './Heading.js'
import {KeyFacts} from './KeyFacts.js'
import {KeyMessages} from './KeyMessages.js'
import {List} from './List.js'
import {Opening} from './Opening.js'
import {Paragraph} from './Paragraph.js'
import {Recommendations} from './Recommendations.js'
import {References} from './References.js'
import {strings} from './strings.js'
import {tokens} from './tokens.js'

export default defineTemplate({
  extends: policyBrief,
  name: 'working-paper',
  tokens,
  strings,
  pages: {cover: Cover, opening: Opening, closing: Closing, furniture: Furniture},
  slots: {
    heading: Heading,
    paragraph: Paragraph,
    list: List,
    keyMessages: KeyMessages,
    keyFacts: KeyFacts,
    recommendations: Recommendations,
    callout: Callout,
    contents: Contents,
    figure: Figure,
    dataTable: DataTable,
    references: References,
  },
})
