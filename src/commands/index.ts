/** Arguments → exit code: finds the command that is meant and says what stopped it. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Command, Option} from 'commander'
import {exitCode, type Flags, home, settingsOf, type Terminal} from '../config.js'
import {build} from './build.js'
import {check} from './check.js'
import type {Form} from './explain.js'
import type {Wish} from './new.js'
import type {TemplateWish} from './new-template.js'
import type {PreviewFlags} from './preview.js'
import {printableLines} from './printable.js'
import {refusal} from './refusal.js'

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
    return refusal(error, terminal)
  }
}

/** Describe the commands; `end` is told the exit code of the one that ran. */
function programOf(terminal: Terminal, end: (code: number) => void): Command {
  const {version, description} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const program = new Command('offprint')
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: (text) => terminal.err(printableLines(text)),
      // as every other refusal begins
      outputError: (text, write) => write(text.replace(/^error: /, 'offprint: ')),
    })
  program
    .command('build')
    .description('turn briefs into PDF; without arguments every brief below content/')
    .argument('[brief...]', 'a Markdown file, or a folder with brief.md')
    .option('--out <folder>', 'where finished files go: output unless named')
    .option('--template <name>', 'a folder in templates/, or a path to one')
    .option('--brand <file>', 'a _brand.yml or brand.json, or none for no brand')
    .option('--edition <name>', 'screen, press, booklet or proof; screen and press unless named', each)
    .option('--printer <name>', 'a printer in assets/printers/, or a path to one: coated unless named')
    .option('--paper', 'show the tint of the paper in a proof, and its black as grey as it is printed')
    .option('--marks', 'draw crop marks, registration targets and a colour bar')
    .option('--no-marks', 'draw none, whatever offprint.yaml says')
    .option('--condition <id>', "printing condition in place of the printer's: FOGRA39, FOGRA29, CGATS TR 006")
    .option('--icc <file>', 'the ICC profile of a condition that is not among these')
    .option('--attach-source', 'put the Markdown into the PDF, with brief.yaml and the texts that it includes')
    .option('--lint', 'hold the writing to the conventions of a brief, as check does')
    .option('--strict', 'write nothing when there are warnings')
    .option('--no-strict', 'write in spite of warnings, whatever offprint.yaml says')
    .option('--format <name>', 'form of the messages: pretty, short, json, sarif or github')
    .option('--max-warnings <number>', 'fail when the run has more warnings')
    .option('--quiet', 'print errors only')
    .option('--watch', 'go on building, whenever a file that a brief is made from is saved, until Ctrl+C')
    .action(async (briefs: string[], {watch = false, ...flags}: Flags & {watch?: boolean}) => {
      if (!watch) return end(await build(briefs, settingsOf(flags, terminal), terminal))
      const {rebuild} = await import('./rebuild.js')
      end(await rebuild(briefs, flags, terminal))
    })
  program
    .command('preview')
    .description('show a brief on a local page, built anew whenever one of its files is saved')
    .argument('[brief]', 'a Markdown file, or a folder with brief.md; may be left out where there is one')
    .option('--port <number>', 'port of the page: any that is free unless named')
    .option('--open', 'open the page in the browser')
    .option('--show <place>', 'have the page of a preview that runs go to FILE:LINE, and end')
    .option('--template <name>', 'a folder in templates/, or a path to one')
    .option('--brand <file>', 'a _brand.yml or brand.json, or none for no brand')
    .option('--printer <name>', 'a printer in assets/printers/, or a path to one: coated unless named')
    .option('--marks', 'draw crop marks, registration targets and a colour bar')
    .option('--no-marks', 'draw none, whatever offprint.yaml says')
    .option('--condition <id>', "printing condition in place of the printer's: FOGRA39, FOGRA29, CGATS TR 006")
    .option('--icc <file>', 'the ICC profile of a condition that is not among these')
    .action(async (brief: string | undefined, flags: PreviewFlags) => {
      if (flags.show !== undefined) {
        const {show} = await import('./show.js')
        return end(await show(flags.show, brief, terminal))
      }
      const {preview} = await import('./preview.js')
      end(await preview(brief, flags, terminal))
    })
  program
    .command('check')
    .description('do all that build does but write, and read the writing as an editor would')
    .argument('[brief...]', 'a Markdown file, or a folder with brief.md')
    .option('--template <name>', 'a folder in templates/, or a path to one')
    .option('--brand <file>', 'a _brand.yml or brand.json, or none for no brand')
    .option('--edition <name>', 'screen, press, booklet or proof; screen and press unless named', each)
    .option('--printer <name>', 'a printer in assets/printers/, or a path to one: coated unless named')
    .option('--condition <id>', "printing condition in place of the printer's: FOGRA39, FOGRA29, CGATS TR 006")
    .option('--icc <file>', 'the ICC profile of a condition that is not among these')
    .option('--no-lint', 'leave the writing alone')
    .option('--links', 'try the addresses on the web, 10 s each and 60 s in all at most')
    .option('--strict', 'fail when there are warnings')
    .option('--no-strict', 'do not, whatever offprint.yaml says')
    .option('--format <name>', 'form of the messages: pretty, short, json, sarif or github')
    .option('--max-warnings <number>', 'fail when the run has more warnings')
    .option('--quiet', 'print errors only')
    .action(async (briefs: string[], flags: Flags) => {
      end(await check(briefs, settingsOf(flags, terminal), terminal))
    })
  program
    .command('new')
    .description('make the folder of a new brief that shows all that a brief may have')
    .argument('<name>', 'its name, for a folder in content/, or a path')
    .option('--template <name>', 'a folder in templates/, or a path to one')
    .option('--language <tag>', 'the language it will be written in: en-GB unless named')
    .action(async (name: string, wish: Wish) => {
      const {newBrief} = await import('./new.js')
      end(await newBrief(name, wish, terminal))
    })
  program
    .command('new-template')
    .description('make a house style of your own that extends another, or copies it')
    .argument('<name>', 'its name, for a folder in templates/')
    .option('--extends <template>', 'the template that it extends: policy-brief unless named')
    .option('--from <template>', 'a template of which all files are copied')
    .action(async (name: string, wish: TemplateWish) => {
      const {newTemplate} = await import('./new-template.js')
      end(await newTemplate(name, wish, terminal))
    })
  program
    .command('preflight')
    .description('hold any PDF against what a printer asks for')
    .argument('<pdf...>', 'a finished PDF')
    .option('--printer <name>', 'a printer in assets/printers/, or a path to one: coated unless named')
    .option('--json', 'print the report as JSON')
    .option('--strict', 'fail when there are warnings')
    .option('--no-strict', 'do not, whatever offprint.yaml says')
    .option('--quiet', 'print errors only')
    .action(async (pdfs: string[], {json = false, ...flags}: Flags & {json?: boolean}) => {
      const {preflight} = await import('./preflight.js')
      end(await preflight(pdfs, settingsOf(flags, terminal), json, terminal))
    })
  program
    .command('explain')
    .description('say what a rule asks for, why, and how a breach is mended; without a rule list them all')
    .argument('[rule]', 'the id of a rule, as messages name it')
    .option('--json', 'print it as JSON')
    .addOption(new Option('--markdown', 'print it as Markdown').conflicts('json'))
    .action(async (rule: string | undefined, form: Form) => {
      const {explain} = await import('./explain.js')
      end(explain(rule, form, terminal))
    })
  program
    .command('doctor')
    .description('look whether all is there that a build needs, and say how to mend what is not')
    .option('--json', 'print it as JSON')
    .action(async (form: {json?: boolean}) => {
      const {doctor} = await import('./doctor.js')
      end(await doctor(form, terminal))
    })
  program
    .command('schema')
    .description('print the JSON Schema of a kind of file, for editors')
    .argument('<name>', 'front-matter, config, brand, printer or tokens')
    .action(async (name: string) => {
      const {schema} = await import('./schema.js')
      end(schema(name, terminal))
    })
  return program
}

/** Collect what an option is given with, several times or with commas. */
const each = (value: string, before: string[] = []): string[] => [...before, ...value.split(',')]
