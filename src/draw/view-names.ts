import {isObject, type JsonPath} from '../json.js'

/** Give the name that Vega-Lite gives the view at `path`. */
export function nameOf(spec: unknown, path: JsonPath): string {
  let view = spec
  let name = isObject(view) && typeof view.name === 'string' ? view.name : ''
  for (let i = 0; i < path.length; i += 2) {
    const [list = '', index = 0] = path.slice(i, i + 2)
    name = `${name === '' ? '' : `${name}_`}${list === 'layer' ? 'layer' : 'concat'}_${index}`
    const parts = isObject(view) ? view[list] : undefined
    view = Array.isArray(parts) ? parts[Number(index)] : undefined
    if (isObject(view) && typeof view.name === 'string') name = view.name
  }
  return name
}
