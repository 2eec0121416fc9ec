/**
 * Runs the command as `dist/` has it, again and again in one process, for whoever forked it: {cwd, args} → {code, out, err,
 * read}, the last of them the paths of all that was opened or listed.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const entry = new URL('../../../dist/cli.js', import.meta.url)
const said = {out: '', err: ''}
let read = new Set()

/** Note the first argument of functions that open or list what it names. */
function noteIn(owner, names) {
  for (const name of names) {
    const original = owner[name]
    owner[name] = function (path, ...rest) {
      if (typeof path === 'string' || path instanceof URL || Buffer.isBuffer(path)) {
        read.add(resolve(path instanceof URL ? fileURLToPath(path) : String(path)))
      }
      return original.call(this, path, ...rest)
    }
  }
}
const names = ['readFile', 'open', 'readdir', 'opendir', 'readlink', 'copyFile', 'cp']
noteIn(fs.promises, names)
noteIn(fs, [...names, ...names.map((name) => `${name}Sync`), 'createReadStream', 'openAsBlob'])
syncBuiltinESMExports()

const catchIn = (stream, name) => {
  stream.setMaxListeners(0)
  stream.write = (text) => {
    said[name] += text
    return true
  }
}
catchIn(process.stdout, 'out')
catchIn(process.stderr, 'err')

let runs = 0
process.on('message', async ({cwd, args}) => {
  process.chdir(cwd)
  process.argv.splice(2, Infinity, ...args)
  Object.assign(said, {out: '', err: ''})
  read = new Set()
  process.exitCode = undefined
  // each copy of the entry runs once; what it imports is loaded once
  let fault = ''
  await import(`${entry}?${++runs}`).catch((error) => {
    fault = String(error?.stack ?? error)
  })
  process.send({code: process.exitCode ?? 0, ...said, fault, read: [...read]})
})
const fell = (error) => process.send({code: -1, ...said, fault: String(error?.stack ?? error), read: [...read]})
process.on('uncaughtException', fell)
process.on('unhandledRejection', fell)
process.send('ready')
