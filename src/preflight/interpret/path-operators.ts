import {isEmpty, meet, scaleOf} from '../../pdf/matrix.js'
import {numberAt} from './operands.js'
import type {Operator, Operators} from './operators.js'
import {boxAround, Path, thinnestRectangle} from './path.js'
import type {Run} from './run.js'

type Painter = 'S' | 's' | 'f' | 'F' | 'f*' | 'B' | 'B*' | 'b' | 'b*' | 'n'

const painter = (fills: boolean, strokes: boolean, closes = false, evenOdd = false): Operator => ({
  needs: 0,
  does(run) {
    if (closes) run.path.close()
    finish(run, fills, strokes, evenOdd)
  },
})

const clipper: Operator = {
  needs: 0,
  does(run) {
    run.clips = true
  },
}

/** Operators that build, paint and clip paths. */
export const pathOperators: Operators<'m' | 'l' | 'c' | 'v' | 'y' | 'h' | 're' | 'W' | 'W*' | Painter> = {
  m: {needs: 2, does: ({path, state}, o) => path.move(state.ctm, numberAt(o, 0), numberAt(o, 1))},
  l: {needs: 2, does: ({path, state}, o) => path.line(state.ctm, numberAt(o, 0), numberAt(o, 1))},
  c: {
    needs: 6,
    does({path, state}, o) {
      const [x1, y1, x2, y2] = [numberAt(o, 0), numberAt(o, 1), numberAt(o, 2), numberAt(o, 3)]
      path.curve(state.ctm, x1, y1, x2, y2, numberAt(o, 4), numberAt(o, 5))
    },
  },
  v: {
    needs: 4,
    does({path, state}, o) {
      path.curve(state.ctm, undefined, undefined, numberAt(o, 0), numberAt(o, 1), numberAt(o, 2), numberAt(o, 3))
    },
  },
  y: {
    needs: 4,
    does({path, state}, o) {
      const [x, y] = [numberAt(o, 2), numberAt(o, 3)]
      path.curve(state.ctm, numberAt(o, 0), numberAt(o, 1), x, y, x, y)
    },
  },
  h: {needs: 0, does: ({path}) => path.close()},
  re: {
    needs: 4,
    does({path, state}, o) {
      path.rectangle(state.ctm, numberAt(o, 0), numberAt(o, 1), numberAt(o, 2), numberAt(o, 3))
    },
  },
  W: clipper,
  'W*': clipper,
  S: painter(false, true),
  s: painter(false, true, true),
  f: painter(true, false),
  F: painter(true, false),
  'f*': painter(true, false, false, true),
  B: painter(true, true),
  'B*': painter(true, true, false, true),
  b: painter(true, true, true),
  'b*': painter(true, true, true, true),
  n: painter(false, false),
}

/** Paint the path that was built, let it clip when that was asked, and begin another. */
function finish(run: Run, fills: boolean, strokes: boolean, evenOdd: boolean): void {
  const {path, state, session} = run
  const clips = run.clips
  run.path = new Path()
  run.clips = false
  if (path.isEmpty) {
    if (clips) run.set({clip: [0, 0, 0, 0]})
    return
  }
  const {subpaths} = path
  const box = boxAround(subpaths)
  if (fills || strokes) {
    const width = state.lineWidth * scaleOf(state.ctm)
    const reach = strokes ? width / 2 + 0.01 : 0
    const seen = meet([box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach], state.clip)
    // what lies outside the clip or the sheet is not printed
    if (fills ? !isEmpty(seen) : seen[2] >= seen[0] && seen[3] >= seen[1]) {
      session.emit({
        kind: 'shape',
        fill: fills ? run.paint('fill') : undefined,
        stroke: strokes ? run.paint('stroke') : undefined,
        width,
        subpaths,
        evenOdd,
        thinnest: fills ? thinnestRectangle(subpaths) : undefined,
        box: seen,
        clip: state.clip,
        ...run.placed([box[0], box[3]]),
      })
    }
  }
  if (clips) run.set({clip: meet(state.clip, box)})
}
