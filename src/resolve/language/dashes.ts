import {noBreak} from './conventions.js'
import type {Run} from './run.js'

/** Put an ellipsis in place of three full stops, and dashes in place of two or three hyphens or a spaced one. */
export function setDashes(run: Run): void {
  if (run.text.includes('...')) run.replace(/(?<!\.)\.{3}(?!\.)/g, () => '…')
  if (/[-–—]/.test(run.text)) setEveryDash(run)
}

function setEveryDash(run: Run): void {
  const {text} = run
  run.replace(/-{2,}/g, ({0: hyphens, index}) => {
    // two hyphens before a word and after a space are an option of a command
    const isOption = /^(?:|\s)$/.test(text.charAt(index - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(index + 2))
    if (hyphens.length === 2) return isOption ? undefined : '–'
    return hyphens.length === 3 ? '—' : undefined
  })
  // in these, what is looked for comes before what must stand around it, because that is how they are fast
  run.replace(/-(?=[ \n]\S)(?<=\S[ \n]-)/g, () => '–')
  run.replace(/[ \n](?=[–—][ \n,;:.!?)])(?<=\S[ \n])/g, () => noBreak)
  run.replace(/(1[5-9]\d\d|20\d\d)(?<![\p{L}\d-]\d{4})-(\d{4}|\d\d)(?![\p{L}\d-])/gu, ([, from = '', to = '']) => {
    const start = to.length === 2 ? from.slice(2) : from
    return Number(to) > Number(start) ? `${from}–${to}` : undefined
  })
}
