/** Every format of messages by its name. */
import type {Settings} from '../../config.js'
import type {Format} from './format.js'
import {github} from './github.js'
import {json} from './json.js'
import {pretty} from './pretty.js'
import {sarif} from './sarif.js'
import {short} from './short.js'

/** The formats that messages can be asked for in. */
export const formats: Record<NonNullable<Settings['format']>, Format> = {pretty, short, json, sarif, github}
