/** Has charts drawn in threads of their own, where one that takes too long, or too much memory, can be stopped. */
import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Fonts} from '../fonts/index.js'
import type {ChartTokens, FaceFile} from '../template/index.js'
import type {Order, Outcome} from './engine.js'
import {holdUtc} from './utc.js'

/** What a worker is asked. */
export interface Job {
  order: Order
  tokens: ChartTokens
}

/** What a worker says: that it has started, what became of a chart, or that the program is at fault. */
export type Answer = {ready: true} | {outcome: Outcome} | {fault: unknown}

/** How much one chart may take, and how many charts wait for a worker before another one is started. */
export interface Limits {
  seconds: number
  megabytes: number
  waiting: number
}

const usual: Limits = {seconds: 10, megabytes: 1024, waiting: 12}

interface Waiting {
  job: Job
  done: (outcome: Outcome) => void
  fail: (error: unknown) => void
}

interface Hand {
  worker: Worker
  ready: boolean
  at?: Waiting
  timer?: NodeJS.Timeout
}

/** Threads that draw with one book of fonts. They do not keep the process alive while they have nothing to do. */
export class Pool {
  private readonly queue: Waiting[] = []
  private readonly hands = new Set<Hand>()

  constructor(
    private readonly faces: FaceFile[],
    private readonly limits: Limits = usual,
    private readonly most = Math.min(4, availableParallelism()),
    private readonly entry = new URL('./draw/worker.js', import.meta.url),
  ) {}

  /** Draw a chart, or say what is wanted, or why it cannot be drawn. Throws what a fault of the program throws. */
  draw(order: Order, tokens: ChartTokens): Promise<Outcome> {
    return new Promise((done, fail) => {
      this.queue.push({job: {order, tokens}, done, fail})
      this.staff()
      this.next()
    })
  }

  /** End all threads. */
  async close(): Promise<void> {
    const ending = [...this.hands]
    // one that is ending must not be let go by the end of another, and none follows it
    this.hands.clear()
    this.giveUp(new Error('the threads that draw charts were ended'))
    await Promise.all(ending.map(({worker}) => worker.terminate()))
  }

  /** Start a thread when too few are at work for what waits. */
  private staff(): void {
    const {size} = this.hands
    if (size < this.most && this.queue.length > this.limits.waiting * size) this.start()
  }

  private start(): void {
    // dates without a zone would otherwise fall on another day on another machine
    const release = holdUtc()
    const worker = new Worker(this.entry, {
      workerData: {faces: this.faces},
      resourceLimits: {maxOldGenerationSizeMb: this.limits.megabytes},
      env: {NODE_ENV: 'production'},
      argv: [],
      execArgv: [],
    })
    const hand: Hand = {worker, ready: false}
    this.hands.add(hand)
    worker.on('message', (answer: Answer) => {
      if ('ready' in answer) {
        hand.ready = true
        release()
      } else if ('outcome' in answer) this.finish(hand, ({done}) => done(answer.outcome))
      else this.finish(hand, ({fail}) => fail(answer.fault))
      this.next()
    })
    let fault: NodeJS.ErrnoException | undefined
    worker.on('error', (error) => {
      fault = error
      // it is about to end, and takes no other chart
      this.hands.delete(hand)
    })
    worker.on('exit', (code) => {
      release()
      this.hands.delete(hand)
      this.finish(hand, ({done}) => done({failure: this.reasonOf(fault, code)}))
      // what did not start would not start for the next chart either
      if (hand.ready) this.staff()
      else if (this.hands.size === 0) this.giveUp(fault ?? new Error(`a thread ended with ${code}`))
      this.next()
    })
  }

  /** Say why the thread of a chart came to an end while it drew. */
  private reasonOf(fault: NodeJS.ErrnoException | undefined, code: number): string {
    if (fault?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return `it takes more than ${this.limits.megabytes} MB of memory; aggregate the data first`
    }
    return `the thread that draws it ended: ${fault?.message ?? `code ${code}`}`
  }

  /** Fail all charts that wait. */
  private giveUp(error: unknown): void {
    for (const {fail} of this.queue.splice(0)) fail(error)
  }

  /** Give charts that wait to threads that have nothing to do. */
  private next(): void {
    for (const hand of this.hands) {
      if (!hand.ready || hand.at) continue
      const waiting = this.queue.shift()
      if (!waiting) {
        hand.worker.unref()
        continue
      }
      hand.at = waiting
      hand.worker.ref()
      hand.timer = setTimeout(() => this.stop(hand), this.limits.seconds * 1000)
      hand.worker.postMessage(waiting.job)
    }
  }

  private stop(hand: Hand): void {
    const failure = `it takes more than ${this.limits.seconds} s; aggregate the data first`
    this.finish(hand, ({done}) => done({failure}))
    this.hands.delete(hand)
    void hand.worker.terminate()
  }

  private finish(hand: Hand, end: (waiting: Waiting) => void): void {
    clearTimeout(hand.timer)
    const {at} = hand
    hand.at = undefined
    if (at) end(at)
  }
}

const pools = new WeakMap<Fonts, Pool>()

/** Ends the threads of fonts that nobody has any more. */
const ends = new FinalizationRegistry<Pool>((pool) => void pool.close())

/** Draw a chart with the tokens and fonts of a template in another thread. */
export function drawChart(order: Order, tokens: ChartTokens, fonts: Fonts): Promise<Outcome> {
  let pool = pools.get(fonts)
  if (!pool) {
    pool = new Pool(fonts.files)
    pools.set(fonts, pool)
    ends.register(fonts, pool)
  }
  return pool.draw(order, tokens)
}
