/** Arguments → exit code: finds the command that is meant and says what stopped it. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Command, CommanderError} from 'commander'
import {exitCode, type Flags, home, MachineError, settingsOf, type Terminal, UsageError} from '../config.js'
import {build} from './build.js'
import {check} from './check.js'

/** Run the command that `argv` names and give the exit code. */
export async function commands(argv: string[], terminal: Terminal): Promise<number> {
  try {
    let code: number = exitCode.fine
    const program = programOf(terminal, (ended) => {
      code = ended
    })
    await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    return explain(error, terminal)
  }
}

/** Describe the commands; `end` is told the exit code of the one that ran. */
function programOf(terminal: Terminal, end: (code: number) => void): Command {
  const {version, description} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const program = new Command('offprint')
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput({writeOut: terminal.out, writeErr: terminal.err})
  program
    .command('build')
    .description('turn briefs into PDF; without arguments every brief below content/')
    .argument('[brief...]', 'a Markdown file, or a folder with brief.md')
    .option('--out <folder>', 'where finished files go', 'output')
    .option('--template <name>', 'a folder in templates/, or a path to one')
    .option('--attach-source', 'put the Markdown into the PDF')
    .option('--strict', 'write nothing when there are warnings')
    .option('--quiet', 'print errors only')
    .action(async (briefs: string[], flags: Flags) => end(await build(briefs, settingsOf(flags, terminal), terminal)))
  program
    .command('check')
    .description('do all that build does but write')
    .argument('[brief...]', 'a Markdown file, or a folder with brief.md')
    .option('--template <name>', 'a folder in templates/, or a path to one')
    .option('--strict', 'fail when there are warnings')
    .option('--quiet', 'print errors only')
    .action(async (briefs: string[], flags: Flags) => end(await check(briefs, settingsOf(flags, terminal), terminal)))
  return program
}

/** Say what stopped a command and give the exit code; a stack is for those who look for a fault of ours. */
function explain(error: unknown, {err, env}: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage
  const debug = env.OFFPRINT_DEBUG === '1' && error instanceof Error ? `${error.stack}\n` : ''
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof UsageError) {
    err(`offprint: ${text}\n${debug}`)
    return exitCode.usage
  }
  const advice = error instanceof MachineError ? '' : ' (a fault of offprint, please report it)'
  err(`offprint: ${text}${advice}\n${debug}`)
  return exitCode.machine
}
