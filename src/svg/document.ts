import {parseXml, XmlElement, XmlText} from '@rgrove/parse-xml'
import type {Element} from './element.js'

/** Read the text of an SVG file into its tree of elements. Throws on text that is not well-formed. */
export function documentOf(svg: string): Element {
  const {root} = parseXml(svg)
  if (!root) throw new Error('an SVG file without an element')
  return elementOf(root)
}

function elementOf({name, attributes, children}: XmlElement): Element {
  const inside: Element['children'] = []
  for (const child of children) {
    if (child instanceof XmlElement) inside.push(elementOf(child))
    else if (child instanceof XmlText) inside.push(child.text)
  }
  return {name, attributes, children: inside}
}
