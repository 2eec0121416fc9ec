#!/usr/bin/env node
/** Hands argv to the commands and gives the process their exit code; nothing else does. */

// React reads this once, when it is loaded; its development build is several times slower
const {env} = process
env.NODE_ENV ??= 'production'

const {commands} = await import('./commands/index.js')

process.exitCode = await commands(process.argv.slice(2), {
  cwd: process.cwd(),
  env,
  colour: process.stderr.isTTY === true && !env.NO_COLOR,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
