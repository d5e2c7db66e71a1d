import { Command, CommanderError } from 'commander'
import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import { classifyCommand } from './classify.ts'
import { editorsCommand } from './editors.ts'
import { evaluateCommand } from './evaluate.ts'
import { ConfigurationError, EXIT } from './exit.ts'
import { explainCommand } from './explain.ts'
import { feedCommand } from './feed.ts'
import { groupCommand } from './group.ts'
import { healthCommand } from './health.ts'
import { initCommand } from './init.ts'
import { linksCommand } from './links.ts'
import { newsletterCommand } from './newsletter.ts'
import { picturesCommand } from './pictures.ts'
import { readCommand } from './read.ts'
import { refusalOf } from './refusal-of.ts'
import { replayCommand } from './replay.ts'
import { runCommand } from './run.ts'
import { serveCommand } from './serve.ts'
import { sourcesCommand } from './sources.ts'
import { storiesCommand } from './stories.ts'
import { takedownCommand } from './takedown.ts'
import { formatNotice } from './terminal.ts'
import { version } from './version.ts'

/** All commands, in the order of `--help`. */
const COMMANDS = [
  initCommand,
  runCommand,
  serveCommand,
  editorsCommand,
  buildCommand,
  explainCommand,
  replayCommand,
  evaluateCommand,
  storiesCommand,
  newsletterCommand,
  picturesCommand,
  takedownCommand,
  checkCommand,
  sourcesCommand,
  healthCommand,
  linksCommand,
  feedCommand,
  readCommand,
  groupCommand,
  classifyCommand,
]

/** The whole command line, for `main` and for the test that holds the documentation against it. */
export function createProgram(): Command {
  const program = new Command('newswright')
    .description('The topic newsroom engine: from sources and a taxonomy to a published hub.')
    .version(version())
    .configureHelp({
      subcommandTerm: (child) => `${child.name()} ${child.commands.length > 0 ? '' : child.usage()}`.trim(),
    })
    .exitOverride()
  for (const register of COMMANDS) register(program)
  explainMistakes(program, 'newswright')
  return program
}

/** After a mistake, the help of the command it was made in is named. */
function explainMistakes(command: Command, name: string): void {
  const isGroup = command.commands.length > 0
  command.showHelpAfterError(`(${name} --help ${isGroup ? 'lists the commands' : 'says how it is used'})`)
  if (isGroup) command.helpCommand('help [command]', 'Say how a command is used.')
  for (const child of command.commands) explainMistakes(child, `${name} ${child.name()}`)
}

/**
 * Runs one command line.
 *
 * @param argv arguments without node and script
 * @returns the exit code, see `EXIT`
 */
export async function main(argv: readonly string[]): Promise<number> {
  process.exitCode = undefined
  try {
    await createProgram().parseAsync(argv, { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : EXIT.ok
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    if (error instanceof ConfigurationError) {
      process.stderr.write(`${[error.message, ...error.notices.map(formatNotice)].join('\n')}\n`)
      return EXIT.usage
    }
    const refusal = refusalOf(error)
    if (refusal !== undefined) {
      process.stderr.write(`${refusal}\n`)
      return EXIT.failed
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return EXIT.failed
  }
}
