import {createRequire as make} from 'node:module';const require = make(import.meta.url);

// src/draw/pool.ts
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
var usual = { seconds: 10, megabytes: 1024, waiting: 12 };
var Pool = class {
  constructor(fonts, limits = usual, most = Math.min(4, availableParallelism()), entry = new URL("./draw/worker.js", import.meta.url)) {
    this.fonts = fonts;
    this.limits = limits;
    this.most = most;
    this.entry = entry;
  }
  fonts;
  limits;
  most;
  entry;
  queue = [];
  hands = /* @__PURE__ */ new Set();
  /** Draw a chart, or say what is wanted, or why it cannot be drawn. Throws what a fault of the program throws. */
  draw(order, tokens) {
    return new Promise((done, fail) => {
      this.queue.push({ job: { order, tokens }, done, fail });
      if (this.hands.size === 0 || this.hands.size < this.most && this.queue.length > this.limits.waiting * this.hands.size) {
        this.start();
      }
      this.next();
    });
  }
  /** End all threads. */
  async close() {
    await Promise.all([...this.hands].map(({ worker }) => worker.terminate()));
  }
  start() {
    const zone = process.env.TZ;
    process.env.TZ = "UTC";
    const worker = new Worker(this.entry, {
      workerData: { faces: this.fonts.files },
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
      env: { NODE_ENV: "production" },
      argv: [],
      execArgv: []
    });
    const hand = { worker, ready: false };
    this.hands.add(hand);
    const restore = () => {
      if (hand.ready) return;
      hand.ready = true;
      if (zone === void 0) delete process.env.TZ;
      else process.env.TZ = zone;
    };
    worker.on("message", (answer) => {
      if ("ready" in answer) restore();
      else if ("outcome" in answer) this.finish(hand, ({ done }) => done(answer.outcome));
      else this.finish(hand, ({ fail }) => fail(answer.fault));
      this.next();
    });
    worker.on("error", (error) => {
      const { megabytes } = this.limits;
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      const failure = `it takes more than ${megabytes} MB of memory; aggregate the data first`;
      this.finish(hand, ({ done, fail }) => isFull ? done({ failure }) : fail(error));
    });
    worker.on("exit", (code) => {
      restore();
      this.hands.delete(hand);
      this.finish(hand, ({ fail }) => fail(new Error(`the thread that draws charts ended with ${code}`)));
      if (this.queue.length > 0 && this.hands.size === 0) this.start();
      this.next();
    });
  }
  /** Give charts that wait to threads that have nothing to do. */
  next() {
    for (const hand of this.hands) {
      if (!hand.ready || hand.at) continue;
      const waiting = this.queue.shift();
      if (!waiting) {
        hand.worker.unref();
        continue;
      }
      hand.at = waiting;
      hand.worker.ref();
      hand.timer = setTimeout(() => this.stop(hand), this.limits.seconds * 1e3);
      hand.worker.postMessage(waiting.job);
    }
  }
  stop(hand) {
    const failure = `it takes more than ${this.limits.seconds} s; aggregate the data first`;
    this.finish(hand, ({ done }) => done({ failure }));
    this.hands.delete(hand);
    void hand.worker.terminate();
  }
  finish(hand, end) {
    clearTimeout(hand.timer);
    const { at } = hand;
    hand.at = void 0;
    if (at) end(at);
  }
};
export {
  Pool
};
