import type {Element} from '../svg/element.js'

/** Characters that XML 1.0 does not allow, and controls that nobody needs. */
const forbidden = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

const escaped = (text: string): string => text.replace(forbidden, '').replace(/[&<>"\t\n\r]/g, (c) => entities[c] ?? c)

/** Write a scene as an SVG file, made smaller by `scale`; its size is in pt. */
export function svgOf(scene: Element, scale: number): string {
  const {width, height, ...attributes} = scene.attributes
  const shrunk = (length: string | undefined): string => `${Math.round(Number(length) * scale * 1000) / 1000}pt`
  return `${write({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      ...attributes,
      width: shrunk(width),
      height: shrunk(height),
      role: 'img',
    },
    children: scene.children,
  })}\n`
}

/** Put a title and a description into an SVG file that has none. */
export function titled(svg: string, title: string, description: string): string {
  const start = svg.indexOf('>') + 1
  return `${svg.slice(0, start)}<title>${escaped(title)}</title><desc>${escaped(description)}</desc>${svg.slice(start)}`
}

function write({name, attributes, children}: Element): string {
  let opening = `<${name}`
  for (const key in attributes) {
    const value = attributes[key] ?? ''
    opening += ` ${key}="${escaped(value)}"`
  }
  if (children.length === 0) return `${opening}/>`
  return `${opening}>${children.map((child) => (typeof child === 'string' ? escaped(child) : write(child))).join('')}</${name}>`
}
