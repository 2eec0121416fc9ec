import {exitCode, type Terminal, UsageError} from '../config.js'
import {nearest} from '../message.js'
import {schemaNamed, schemaNames} from '../schemas.js'

/** Print the JSON Schema of a kind of file and give the exit code. Throws `UsageError` for a kind without one. */
export function schema(name: string, {out}: Terminal): number {
  const found = schemaNamed(name)
  if (!found) {
    const near = nearest(name, schemaNames)
    throw new UsageError(
      `no schema "${name}"; ${near ? `did you mean ${near}?` : `there are: ${schemaNames.join(', ')}`}`,
    )
  }
  out(`${JSON.stringify(found, null, 2)}\n`)
  return exitCode.fine
}
