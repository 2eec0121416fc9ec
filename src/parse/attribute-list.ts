import type {directiveFromMarkdown} from 'mdast-util-directive'
import type {Point} from 'unist'

/** One attribute as it stands in the braces of a directive. */
export interface Listed {
  /** `id` for a label. */
  name: string
  value: string
  start: Point
}

declare module 'mdast' {
  interface Data {
    /** All that stands in the braces of a directive, in order; one that comes twice is there twice. */
    listed?: Listed[]
  }
}

type Extension = ReturnType<typeof directiveFromMarkdown>
type Handle = NonNullable<Extension['enter']>[string]

/** The list of the directive whose braces are being read: below the buffer that takes their text. */
const add = (made: (text: string) => Pick<Listed, 'name' | 'value'>): Handle =>
  function (token) {
    const node = this.stack.at(-2)
    if (!node || !('data' in node) || !node.data) return
    const {line, column, offset} = token.start
    node.data.listed = [
      ...(node.data.listed ?? []),
      {...made(this.sliceSerialize(token)), start: {line, column, offset}},
    ]
  }

const named = add((text) => ({name: text, value: ''}))
const labelled = add((text) => ({name: 'id', value: text}))

const valued: Handle = function (token) {
  const node = this.stack.at(-2)
  const last = node && 'data' in node ? node.data?.listed?.at(-1) : undefined
  if (last) last.value = this.sliceSerialize(token)
}

/** Keeps the attributes of block directives as a list, because in a record the second of a name replaces the first. */
export const attributeList: Extension = {
  enter: {
    directiveContainerAttributeName: named,
    directiveContainerAttributeIdValue: labelled,
    directiveContainerAttributeValue: valued,
    directiveLeafAttributeName: named,
    directiveLeafAttributeIdValue: labelled,
    directiveLeafAttributeValue: valued,
  },
}
