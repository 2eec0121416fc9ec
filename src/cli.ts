#!/usr/bin/env node
/** Hands argv to the commands and gives the process their exit code; nothing else does. */
import {setFlagsFromString} from 'node:v8'

// most of the code of a build runs too briefly to repay what V8 spends on optimising it; code loaded from here on waits
setFlagsFromString('--interrupt-budget=500000')
const {commands} = await import('./commands/index.js')
const {exitCode} = await import('./config.js')

const {env, stdout, stderr} = process
let refused = false

// a reader that has seen enough, as `head` has, closes the pipe: what is built is built all the same
const heed = (name: string) => (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  if (!refused) stderr.write(`offprint: cannot write to ${name}: ${error.message}\n`)
  refused = true
  process.exitCode = exitCode.machine
}
stdout.on('error', heed('stdout'))
stderr.on('error', heed('stderr'))

const code = await commands(process.argv.slice(2), {
  cwd: process.cwd(),
  env,
  colour: stderr.isTTY === true && !env.NO_COLOR,
  columns: stderr.isTTY ? stderr.columns : undefined,
  colourOut: stdout.isTTY === true && !env.NO_COLOR,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
})
process.exitCode = refused ? exitCode.machine : code
