import type { Command } from 'commander'
import { checkLines } from './check-lines.ts'
import { EXIT } from './exit.ts'

/** `newswright check HUB [--json]`: is every file of a hub what the contract says? */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description(
      'Check every record and setting of a hub, and count the records that would be written back byte for byte.',
    )
    .argument('<hub>', 'hub folder')
    .option('--json', 'print {records, identical, collections, problems: [{file, line, message}]}')
    .action(async (folder: string, options: { json?: boolean }) => {
      const { checkHub } = await import('./check-hub.ts')
      const report = await checkHub(folder)
      if (report === undefined) {
        process.stderr.write(
          `${folder} is no hub folder: it is not there, or has neither hub.yaml, _config.yml nor _news.\n`,
        )
        process.exitCode = EXIT.usage
        return
      }
      process.stdout.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : checkLines(report))
      if (report.problems.length > 0) process.exitCode = EXIT.failed
    })
}
