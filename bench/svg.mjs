/** SVG text → React-PDF elements, as far as charts need it. */
import {ClipPath, Defs, G, Line, LinearGradient, Path, Rect, Stop, Svg, Text, Tspan} from '@react-pdf/renderer'
import {createElement as h} from 'react'

const elements = {
  svg: Svg,
  g: G,
  path: Path,
  rect: Rect,
  line: Line,
  text: Text,
  tspan: Tspan,
  defs: Defs,
  clipPath: ClipPath,
  linearGradient: LinearGradient,
  stop: Stop,
}
const kept =
  /^(id|d|x|y|x1|y1|x2|y2|dx|dy|width|height|viewBox|transform|fill|stroke|opacity|offset|(fill|stroke|stop|text|font|clip)-.*)$/
const dropped = /^(font-variant|font-feature-settings|stroke-miterlimit)$/
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

/** Turn the text of an SVG file into one `Svg` element. */
export function picture(text) {
  const root = {children: []}
  const open = [root]
  for (const [, close, name, attributes, empty, words] of text.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (words !== undefined) {
      const parent = open.at(-1)
      if (parent.name === 'text' || parent.name === 'tspan') parent.children.push(unescaped(words))
    } else if (close) {
      open.pop()
    } else {
      const node = {name, attributes, children: []}
      open.at(-1).children.push(node)
      if (!empty) open.push(node)
    }
  }
  return element(
    root.children.find(({name}) => name === 'svg'),
    0,
  )
}

function element(node, key) {
  if (typeof node === 'string') return node
  const type = elements[node.name]
  if (!type) return null
  // without these a line throws and a shape is not filled
  const props = node.name === 'line' ? {x1: 0, y1: 0, x2: 0, y2: 0} : {}
  for (const [, name, value] of node.attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (kept.test(name) && !dropped.test(name)) props[camel(name)] = settingOf(name, unescaped(value))
  }
  if (node.name === 'text') Object.assign(props, {fontFamily: 'Source Sans 3', fontWeight: weightOf(props.fontWeight)})
  if (props.strokeWidth === 0) delete props.stroke
  return h(type, {key, ...props}, ...node.children.map(element))
}

const weightOf = (weight) => (weight === 'bold' || Number(weight) > 600 ? 700 : Number(weight) === 600 ? 600 : 400)

function settingOf(name, value) {
  if (name === 'stroke-dasharray') return value.replace(/\b0\b/g, '0.01')
  if (/^(font-size|stroke-width|width|height|x|y|x1|y1|x2|y2|opacity|(fill|stroke|stop)-opacity)$/.test(name)) {
    return Number.parseFloat(value)
  }
  return value
}

const entities = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name])
