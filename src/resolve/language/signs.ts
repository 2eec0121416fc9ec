import {noBreak} from './conventions.js'
import type {Run} from './run.js'

/** Put a minus in place of the hyphen before a negative number, and in a cell a dash for one that stands alone. */
export function setMinus(run: Run, isCell: boolean): void {
  if (!run.text.includes('-')) return
  if (isCell) {
    run.replace(/(?<=^|[\s(])-(?=(?:[$€£¥]|US\$)?\.?\d)/g, () => '−')
    run.replace(/^-$/g, () => '–')
  } else {
    // a range ("5 -7"), a decade and a number of several parts are no negative numbers
    run.replace(
      /-(?=(?:[$€£¥]|US\$)?\.?\d(?![\d.,]*(?:[-–]\d|s(?![a-z]))))(?<=(?:^|[\s(])["'“„«]?-)(?<!\d\s-)/g,
      () => '−',
    )
  }
}

/** Put × for the x between two numbers: "3 x 4", "3 m x 4 m", "1920x1080"; "0x1F" and names stay. */
export function setTimes(run: Run): void {
  if (!/\dx\d|[ \n]x[ \n]/.test(run.text)) return
  run.replace(/[ \n]x[ \n](?=\d)(?<=\d(?:[ \u00A0][mck]?m|[mck]?m)?[ \n]x[ \n])/g, () => `${noBreak}×${noBreak}`)
  run.replace(/x(?=\d+(?:[x×]\d+)*(?![\p{L}\d]))(?<=(?<![\p{L}\d])(?:[1-9]\d*[x×])*[1-9]\d*x)/gu, () => '×')
}
