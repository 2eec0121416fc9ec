#!/usr/bin/env node
/** Hands argv to the commands and gives the process their exit code; nothing else does. */
import {commands} from './commands/index.js'

const {env} = process

process.exitCode = await commands(process.argv.slice(2), {
  cwd: process.cwd(),
  env,
  colour: process.stderr.isTTY === true && !env.NO_COLOR,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
