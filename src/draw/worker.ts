/** Draws charts in a thread of its own, for `pool.ts`: orders come in as messages, outcomes go out. */
import {parentPort, workerData} from 'node:worker_threads'
import {openFonts} from '../fonts/index.js'
import {drawChart} from './engine.js'
import type {Answer, Job} from './pool.js'

if (!parentPort) throw new Error('a worker is started by a pool')
const port = parentPort
const fonts = await openFonts(workerData.faces, '')
// from the first look at it on, a thread keeps its time zone
new Date().getTimezoneOffset()
port.on('message', async ({order, tokens}: Job) => {
  try {
    port.postMessage({outcome: await drawChart(order, tokens, fonts)} satisfies Answer)
  } catch (error) {
    port.postMessage({fault: error} satisfies Answer)
  }
})
port.postMessage({ready: true} satisfies Answer)
