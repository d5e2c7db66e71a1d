import type { Command } from 'commander'
import type { Decision } from '../news/decision.ts'
import type { NewsRecord } from '../news/record.ts'
import { ConfigurationError, EXIT } from './exit.ts'
import type { OpenHub } from './open-hub.ts'
import { openTerminal } from './terminal.ts'

export function explainCommand(program: Command): void {
  program
    .command('explain')
    .argument('<hub>', 'the hub folder')
    .argument('<subject>', 'address of an article, or path of its record')
    .option('--json', 'print the decision and its tree of reasons as JSON')
    .description('Say, term by term, why an article has its topics, quality, heat and decision.')
    .action(async (path: string, subject: string, options: { json?: boolean }) => {
      const { openHub } = await import('./open-hub.ts')
      const signal = new AbortController().signal
      const hub = await openHub(path, { terminal: openTerminal({ json: true }), signal })
      try {
        process.exitCode = await explainSubject(hub, subject, options.json ?? false)
      } finally {
        await hub.close()
      }
    })
}

async function explainSubject(hub: OpenHub, subject: string, json: boolean): Promise<number> {
  const { explain, explanationOf } = await import('../news/explain.ts')
  const found = await findDecision(hub, subject)
  if (!found) {
    throw new ConfigurationError(
      `Nothing is known of ${subject}: it is neither a record of this hub nor an article that was read. ` +
        'Give the article’s address as the source links it, or a path such as _news/2026-01-31-title.md.',
    )
  }
  const { decision, record, title } = found
  if (json) {
    const told = { path: record?.path ?? null, title, decision, explanation: explanationOf(decision) }
    process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
    return EXIT.ok
  }
  const head = [title, record?.path ?? 'no record: it was not taken up'].join('\n')
  process.stdout.write(`${head}\n\n${explain(decision)}\n`)
  return EXIT.ok
}

interface Found {
  decision: Decision
  record: NewsRecord | undefined
  title: string
}

async function findDecision(hub: OpenHub, subject: string): Promise<Found | undefined> {
  const { cleanAddress } = await import('../read/addresses/clean-address.ts')
  const { decisionOn } = await import('./edition-of.ts')
  const { judgeRecord } = await import('../newsroom/judge-record.ts')
  const address = cleanAddress(subject) ?? subject
  const path = subject.replace(/^\.\//, '')
  const record = hub.folder.records.find(
    ({ path: recordPath, fields }) =>
      recordPath === path || [fields.webUrl, fields.originalUrl, fields.ampWebUrl].includes(address),
  )
  if (record) {
    const decision = (await decisionOn(record, hub.world)) ?? judgeRecord(record, hub.folder, hub.world.clock.now())
    return decision && { decision, record, title: record.fields.title }
  }
  const article = await hub.world.store.articleByUrl(address)
  const decision = article && (await hub.world.store.decision(article.id))
  return decision && { decision, record, title: article.title }
}
