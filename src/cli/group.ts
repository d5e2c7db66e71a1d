import type { Command } from 'commander'

/** Registers `newswright group`: reads documents line by line and prints which story each belongs to. */
export function groupCommand(program: Command): void {
  program
    .command('group')
    .description('group documents into stories')
    .requiredOption(
      '--batch <file>',
      'documents in order of publication, one JSON object a line (- reads standard input)',
    )
    .option('--window-hours <hours>', 'a story stays open for so many hours after its newest document', Number, 168)
    .action(async ({ batch, windowHours }: { batch: string; windowHours: number }) => {
      const { batchLines } = await import('../group/batch.ts')
      const { createReadStream } = await import('node:fs')
      const { createInterface } = await import('node:readline')
      const input = batch === '-' ? process.stdin : createReadStream(batch)
      const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
      for await (const line of batchLines(lines, { hours: windowHours })) {
        if (!process.stdout.write(`${JSON.stringify(line)}\n`))
          await new Promise((resume) => process.stdout.once('drain', resume))
      }
    })
}
