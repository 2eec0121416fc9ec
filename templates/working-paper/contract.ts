/** What the components of the working paper are given: the tokens by the names that these give. */
import type {
  Common as CommonTo,
  PageSlots as PageSlotsTo,
  Slots as SlotsTo,
  Tokens as TokensOf,
} from 'offprint/template'
import type {tokens as usual} from '../policy-brief/tokens.js'
import type {tokens} from './tokens.js'

interface Names {
  colour: keyof (typeof usual)['colours']
  font: keyof (typeof usual)['fonts']
  type: keyof (typeof usual)['type'] | keyof (typeof tokens)['type']
  rule: keyof (typeof usual)['rules'] | keyof (typeof tokens)['rules']
}

export type Tokens = TokensOf<Names>
export type Common = CommonTo<Tokens>
export type PageSlots = PageSlotsTo<Tokens>
export type Slots = SlotsTo<Tokens>
