import {afterEach, expect, test, vi} from 'vitest'
import {Session, type Sheets, type Take} from '../../src/preview/session.js'
import type {Event, Notice, SheetPage, State} from '../../src/preview/state.js'

afterEach(() => vi.useRealTimers())

const sheet = (number: number): SheetPage => ({
  number,
  width: 595,
  height: 842,
  bleed: 0,
  safe: 11,
  columns: [],
  notes: [],
  places: [
    {
      id: 'list-1',
      kind: 'list',
      order: 1,
      source: {file: 'brief.md', line: 5, column: 1, end: 8},
      x: 10,
      y: 10,
      width: 100,
      height: 90,
    },
    {
      id: 'p-2',
      kind: 'paragraph',
      order: 2,
      source: {file: 'brief.md', line: 6, column: 3, end: 6},
      x: 20,
      y: 30,
      width: 90,
      height: 20,
    },
  ],
})

const sheets = (word: string): Sheets => ({
  title: word,
  language: 'en-GB',
  direction: 'ltr',
  words: 3,
  pages: [sheet(1)],
  pdf: new TextEncoder().encode(word),
})

const notice = (line: number): Notice => ({
  severity: 'warning',
  rule: 'word-known',
  reason: 'unexpected word',
  source: {file: 'brief.md', line, column: 1},
})

/** A session whose builds come out as they are told to, one after the other. */
function told(takes: (() => Take | Promise<Take>)[]): {
  session: Session
  events: Event[]
  built: () => State[]
  count: () => number
} {
  let count = 0
  const session = new Session('brief.md', async () => {
    const take = takes[Math.min(count, takes.length - 1)] as () => Take
    count++
    return take()
  })
  const events: Event[] = []
  session.listen((event) => events.push(event))
  const built = (): State[] => events.flatMap((event) => (event.type === 'built' ? [event.state] : []))
  return {session, events, built, count: () => count}
}

const good = (word: string) => (): Take => ({sheets: sheets(word), messages: [], times: {}})

test('says that it builds, and what it built', async () => {
  const {session, events} = told([good('one')])
  await session.changed()
  expect(events.map(({type}) => type)).toEqual(['building', 'built'])
  expect(await session.state('screen')).toMatchObject({revision: 1, shown: 1, title: 'one', pages: [{number: 1}]})
  expect(Buffer.from(session.pages('screen', 1) ?? []).toString()).toBe('one')
})

test('keeps the last good pages of a brief that something is wrong with', async () => {
  const fault = {reason: 'Expected ";"', source: {file: 'templates/a/index.ts', line: 3, column: 1}}
  const {session} = told([good('one'), () => ({messages: [], times: {}, fault}), good('three')])
  await session.changed()
  await session.changed()
  expect(await session.state('screen')).toMatchObject({
    revision: 2,
    shown: 1,
    title: 'one',
    pages: [{number: 1}],
    fault,
  })
  expect(session.pages('screen', 1)).toBeDefined()
  expect(session.pages('screen', 2)).toBeUndefined()
  await session.changed()
  const state = await session.state('screen')
  expect(state).toMatchObject({revision: 3, shown: 3, title: 'three'})
  expect(state.fault).toBeUndefined()
})

test('makes one build of all that is saved while one runs', async () => {
  const gates: (() => void)[] = []
  const slow = (): Promise<Take> => new Promise((resolve) => gates.push(() => resolve(good('slow')())))
  const {session, count, built} = told([slow])
  const first = session.changed()
  await vi.waitFor(() => expect(gates).toHaveLength(1))
  const more = [session.changed(), session.changed(), session.changed(), session.changed()]
  gates[0]?.()
  await first
  await vi.waitFor(() => expect(gates).toHaveLength(2))
  gates[1]?.()
  await Promise.all(more)
  expect(count()).toBe(2)
  expect(built().map(({revision}) => revision)).toEqual([1, 2])
})

test('builds an edition when it is looked at, and only then', async () => {
  const made: string[] = []
  const session = new Session('brief.md', async (edition) => {
    made.push(edition)
    return good(edition)()
  })
  await session.changed()
  await session.changed()
  expect(made).toEqual(['screen', 'screen'])
  expect(await session.state('press')).toMatchObject({edition: 'press', title: 'press', revision: 3})
  await session.changed()
  expect(made).toEqual(['screen', 'screen', 'press', 'press'])
  expect(await session.state('screen')).toMatchObject({edition: 'screen', revision: 5})
})

test('gives whoever asks while the first build runs what comes of it', async () => {
  let open = (): void => undefined
  const {session} = told([() => new Promise<Take>((resolve) => (open = () => resolve(good('one')())))])
  const building = session.changed()
  await vi.waitFor(() => expect(open).not.toBeUndefined())
  const asked = session.state('screen')
  await Promise.resolve()
  setTimeout(() => open(), 10)
  expect(await asked).toMatchObject({revision: 1, title: 'one'})
  await building
})

test('judges the writing after the pages are out, and puts messages at the innermost block', async () => {
  vi.useFakeTimers()
  const read = async (): Promise<Notice[]> => [notice(6), notice(8), notice(40)]
  const {session, built} = told([() => ({...good('one')(), read})])
  await session.changed()
  expect(built()).toMatchObject([{revision: 1, messages: []}])
  await vi.advanceTimersByTimeAsync(1000)
  const [, second] = built()
  expect(second?.revision).toBe(1)
  expect(second?.messages.map(({at}) => at)).toEqual([
    {page: 1, x: 20, y: 30, width: 90, height: 20},
    {page: 1, x: 10, y: 10, width: 100, height: 90},
    undefined,
  ])
})

test('leaves the writing of what was saved again', async () => {
  vi.useFakeTimers()
  let asked = 0
  const read = async (): Promise<Notice[]> => {
    asked++
    return [notice(6)]
  }
  const {session, built} = told([() => ({...good('one')(), read})])
  await session.changed()
  await vi.advanceTimersByTimeAsync(100)
  await session.changed()
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toBe(1)
  expect(built().map(({revision, messages}) => [revision, messages.length])).toEqual([
    [1, 0],
    [2, 0],
    [2, 1],
  ])
})

test('goes on when the program itself fails', async () => {
  const {session} = told([
    good('one'),
    () => {
      throw new Error('no such thing')
    },
    good('three'),
  ])
  await session.changed()
  await session.changed()
  expect(await session.state('screen')).toMatchObject({revision: 2, shown: 1, fault: {reason: 'no such thing'}})
  await session.changed()
  expect(await session.state('screen')).toMatchObject({revision: 3, shown: 3})
})

test('says nothing more when it has ended', async () => {
  const {session, events, count} = told([good('one')])
  session.end()
  await session.changed()
  expect([events, count()]).toEqual([[], 0])
})
