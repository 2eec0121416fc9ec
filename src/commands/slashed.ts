import {sep} from 'node:path'

/** Write a path with forward slashes, as it is shown and imported on every machine. */
export const slashed = (path: string): string => path.split(sep).join('/')
