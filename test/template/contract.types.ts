/**
 * What the compiler holds a template to. Nothing here is run: `npm run types` fails when an error that is expected does not
 * come, and when one comes that is not.
 */
import {
  choice,
  colour,
  defineBlock,
  defineTemplate,
  defineTokens,
  flag,
  image,
  list,
  number,
  type SlotsOf,
  text,
  typeOf,
} from 'offprint/template'
import policyBrief from '../../templates/policy-brief/index.js'

const {tokens, strings, faces, inline, pages, slots} = policyBrief
const base = {name: 'types', tokens, strings, faces, inline, pages}

/** Holds a value to one type exactly. */
const is = <T>() => ({exactly: <V>(_: [T] extends [V] ? ([V] extends [T] ? V : never) : never): void => {}})

// a whole template has all slots and pages
defineTemplate({...base, slots})
const {heading: _heading, ...headless} = slots
// @ts-expect-error a slot is missing
defineTemplate({...base, slots: headless})
const {closing: _closing, ...endless} = pages
// @ts-expect-error the closing is missing
defineTemplate({...base, pages: endless, slots})

// a slot reads what it is given, and nothing else
defineTemplate({extends: policyBrief, name: 'x', slots: {callout: ({title, label}) => title ?? label}})
// @ts-expect-error a callout has no subtitle
defineTemplate({extends: policyBrief, name: 'x', slots: {callout: ({subtitle}) => subtitle}})
// @ts-expect-error there is no such slot
defineTemplate({extends: policyBrief, name: 'x', slots: {calout: () => null}})
// @ts-expect-error the opening is of the pages
defineTemplate({extends: policyBrief, name: 'x', slots: {opening: () => null}})

// the node of a block is that of the document
defineTemplate({
  extends: policyBrief,
  name: 'x',
  slots: {
    heading: ({node}) => {
      is<1 | 2 | 3 | 4 | 5 | 6>().exactly<typeof node.depth>(node.depth)
      return null
    },
    callout: ({node}) => node.number,
    // @ts-expect-error a pull quote has no number
    pullQuote: ({node}) => node.number,
  },
})

// tokens are known by name
defineTemplate({extends: policyBrief, name: 'x', slots: {rule: ({tokens}) => tokens.colours.signal.rgb}})
// @ts-expect-error there is no such colour
defineTemplate({extends: policyBrief, name: 'x', slots: {rule: ({tokens}) => tokens.colours.gold.rgb}})
defineTemplate({
  extends: policyBrief,
  name: 'x',
  tokens: {colours: {gold: {rgb: '#aa8800'}}},
  slots: {rule: ({tokens}) => tokens.colours.gold.rgb + tokens.colours.signal.rgb},
})
defineTemplate({extends: policyBrief, name: 'x', slots: {rule: ({tokens}) => typeOf(tokens).caption.fontSize}})
// @ts-expect-error there is no such style of type
defineTemplate({extends: policyBrief, name: 'x', slots: {rule: ({tokens}) => typeOf(tokens).captoin.fontSize}})

// tokens that change others
defineTemplate({extends: policyBrief, name: 'x', tokens: {text: {size: 11}, notes: {ruleColour: 'signal'}}})
// @ts-expect-error there is no such token
defineTemplate({extends: policyBrief, name: 'x', tokens: {txt: {size: 11}}})
// @ts-expect-error a size is a number
defineTemplate({extends: policyBrief, name: 'x', tokens: {text: {size: '11'}}})
// @ts-expect-error there is no such colour
defineTemplate({extends: policyBrief, name: 'x', tokens: {notes: {ruleColour: 'gold'}}})
// @ts-expect-error a colour is #rrggbb or a name
defineTemplate({extends: policyBrief, name: 'x', tokens: {chart: {palette: ['signal', '#123456', 'red']}}})
// @ts-expect-error there is no such family
defineTemplate({extends: policyBrief, name: 'x', tokens: {table: {family: 'slab'}}})
defineTemplate({extends: policyBrief, name: 'x', tokens: {type: {caption: {size: 9, colour: 'muted'}}}})
// @ts-expect-error a style with a new name is whole
defineTemplate({extends: policyBrief, name: 'x', tokens: {type: {captoin: {size: 9}}}})
// @ts-expect-error a rule has no such colour
defineTemplate({extends: policyBrief, name: 'x', tokens: {rules: {heavy: {colour: 'gold'}}}})
// @ts-expect-error an inline style neither
defineTemplate({extends: policyBrief, name: 'x', inline: {link: {color: 'gold'}}})
// @ts-expect-error a template has a name
defineTemplate({extends: policyBrief})

// tokens of a template of its own
defineTokens({
  ...tokens,
  colours: {...tokens.colours},
  type: {},
  rules: {},
  chart: {...tokens.chart, ...names()},
  notes: {...tokens.notes, ruleColour: 'ink', continued: undefined},
  table: {...tokens.table, family: 'sans'},
})
defineTokens({
  ...tokens,
  colours: {...tokens.colours},
  type: {},
  rules: {},
  chart: {...tokens.chart, ...names()},
  // @ts-expect-error there is no such colour
  notes: {...tokens.notes, ruleColour: 'inc', continued: undefined},
  table: {...tokens.table, family: 'sans'},
})

function names() {
  const one = 'ink' as const
  return {
    family: 'sans' as const,
    ink: one,
    muted: one,
    grid: one,
    accent: one,
    land: one,
    border: one,
    palette: [one],
    ramp: [one],
    diverging: [one],
  }
}

// options are what their forms make of them
const withOptions = defineTemplate({
  extends: policyBrief,
  name: 'x',
  options: {
    mood: choice(['calm', 'loud'], {default: 'calm'}),
    shape: choice(['round', 'square']),
    motto: text(),
    imprint: text({default: 'none'}),
    draft: flag(),
    count: number({least: 0, default: 2}),
    tone: colour({default: 'accent'}),
    logo: image(),
    partners: list(text()),
  },
  slots: {
    rule: ({options}) => {
      is<'calm' | 'loud'>().exactly<typeof options.mood>(options.mood)
      is<'round' | 'square' | undefined>().exactly<typeof options.shape>(options.shape)
      is<string | undefined>().exactly<typeof options.motto>(options.motto)
      is<string>().exactly<typeof options.imprint>(options.imprint)
      is<boolean>().exactly<typeof options.draft>(options.draft)
      is<number>().exactly<typeof options.count>(options.count)
      is<string>().exactly<typeof options.tone>(options.tone)
      is<readonly string[]>().exactly<typeof options.partners>(options.partners)
      is<number | undefined>().exactly<number | undefined>(options.logo?.width)
      return null
    },
    // @ts-expect-error there is no such option
    list: ({options}) => options.mod,
  },
  pages: {furniture: ({options}) => options.mood},
})
// @ts-expect-error it is not one of the words
choice(['calm', 'loud'], {default: 'quiet'})
// @ts-expect-error a template without options has none
defineTemplate({extends: policyBrief, name: 'x', slots: {rule: ({options}) => options.mood}})
// those of the template that is extended are there as well
defineTemplate({
  extends: withOptions,
  name: 'y',
  options: {mood: choice(['grave'])},
  slots: {
    rule: ({options}) => {
      is<'grave' | undefined>().exactly<typeof options.mood>(options.mood)
      is<number>().exactly<typeof options.count>(options.count)
      return null
    },
  },
})

// a slot in a file of its own
const own: SlotsOf<typeof withOptions>['callout'] = ({options, tokens}) => options.mood + tokens.colours.signal.rgb
defineTemplate({extends: withOptions, name: 'y', slots: {callout: own}})
// @ts-expect-error it needs an option that the other template has not
defineTemplate({extends: policyBrief, name: 'y', slots: {callout: own}})

// attributes of a block of the template's own are what their forms make of them
defineTemplate({
  extends: withOptions,
  name: 'z',
  blocks: {
    timeline: defineBlock({
      for: withOptions,
      attributes: {from: number(), tone: colour({default: 'accent'}), open: flag()},
      slot: ({attributes, node, options, tokens}) => {
        is<number | undefined>().exactly<typeof attributes.from>(attributes.from)
        is<string>().exactly<typeof attributes.tone>(attributes.tone)
        is<boolean>().exactly<typeof attributes.open>(attributes.open)
        return `${node.name} ${options.mood} ${tokens.colours.signal.rgb}`
      },
    }),
  },
})
// @ts-expect-error there is no such attribute
defineBlock({attributes: {from: number()}, slot: ({attributes}) => attributes.form})
// @ts-expect-error a block has a slot
defineBlock({attributes: {from: number()}})
