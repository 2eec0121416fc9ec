import {parseExpression} from 'vega'
import {type Json, type JsonObject, type JsonPath, partsOf} from '../json.js'
import type {Failure} from './engine.js'

/** Properties whose text is an expression of Vega. */
const expressions = new Set(['calculate', 'filter', 'test', 'expr', 'labelExpr'])

/** Find the first expression of a specification that cannot be read. */
export function unreadExpression(spec: JsonObject): Failure | undefined {
  const visit = (value: Json | undefined, path: JsonPath): Failure | undefined => {
    for (const [name, part] of partsOf(value)) {
      if (name === 'values' || name === 'datasets') continue
      const at = [...path, name]
      const isExpression = typeof name === 'string' && expressions.has(name) && typeof part === 'string'
      const failure = isExpression ? failureOf(part, at) : visit(part, at)
      if (failure) return failure
    }
    return undefined
  }
  return visit(spec, [])
}

function failureOf(text: string, path: JsonPath): Failure | undefined {
  try {
    parseExpression(text)
    return undefined
  } catch (error) {
    return {failure: `the expression "${text}" cannot be read (${(error as Error).message.toLowerCase()})`, path}
  }
}
