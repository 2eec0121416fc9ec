/** What the components of the policy brief are given: the tokens by the names that these give. */
import type {Common as CommonTo, PageSlots as PageSlotsTo, Slots as SlotsTo} from 'offprint/template'
import type {tokens} from './tokens.js'

export type Tokens = typeof tokens
export type Common = CommonTo<Tokens>
export type PageSlots = PageSlotsTo<Tokens>
export type Slots = SlotsTo<Tokens>
