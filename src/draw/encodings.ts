import {isObject, type Json, type JsonObject, type JsonPath} from './json.js'
import {viewsOf} from './views.js'

/** A view with a mark, and all its channels, those of the views around it too. */
export interface Plot {
  mark: string
  /** The definition of the mark, where it is more than a word. */
  definition: JsonObject
  path: JsonPath
  channels: Channel[]
}

/** One channel of a plot, and where it stands. */
export interface Channel {
  name: string
  value: JsonObject
  path: JsonPath
}

/** List the plots of a specification with their channels. */
export function plotsOf(spec: JsonObject): Plot[] {
  const views = viewsOf(spec)
  return views.flatMap(({view, path}) => {
    const mark = typeOf(view.mark)
    if (mark === undefined) return []
    const above = views.filter((outer) => outer.path.every((step, index) => step === path[index]))
    const channels = new Map<string, Channel>()
    for (const outer of above) {
      if (!isObject(outer.view.encoding)) continue
      for (const [name, value] of Object.entries(outer.view.encoding)) {
        if (isObject(value)) channels.set(name, {name, value, path: [...outer.path, 'encoding', name]})
      }
    }
    return [{mark, definition: isObject(view.mark) ? view.mark : {}, path, channels: [...channels.values()]}]
  })
}

/** Give the type of a mark. */
export const typeOf = (mark: Json | undefined): string | undefined =>
  typeof mark === 'string' ? mark : isObject(mark) && typeof mark.type === 'string' ? mark.type : undefined

/** Find a channel of a plot. */
export const channelOf = ({channels}: Plot, name: string): Channel | undefined =>
  channels.find((channel) => channel.name === name)
