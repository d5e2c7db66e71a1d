import type { Command } from 'commander'
import type { Agreement, Evaluation } from '../newsroom/agreement.ts'
import { openTerminal } from './terminal.ts'

/** Reasons and topics printed; `--json` has them all. */
const SHOWN = 5

interface EvaluateOptions {
  policy?: string
  since?: string
  json?: boolean
}

export function evaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .argument('<hub>', 'the hub folder')
    .option('--policy <name or file>', 'another policy than the hub’s: a built-in one, or a YAML file')
    .option('--since <instant>', 'only rulings from this moment on (default: all)')
    .option('--json', 'print the evaluation as JSON')
    .description('Say how often the policy, left alone, agrees with the rulings of the editors, and where it does not.')
    .action(async (path: string, options: EvaluateOptions) => {
      const [{ openHub }, { evaluate }, { loadPolicy }, { parseInstant }] = await Promise.all([
        import('./open-hub.ts'),
        import('../newsroom/evaluate.ts'),
        import('./load-policy.ts'),
        import('./parse-instant.ts'),
      ])
      const policy = options.policy === undefined ? {} : { policy: await loadPolicy(options.policy) }
      const since = options.since === undefined ? '' : parseInstant(options.since)
      const hub = await openHub(path, { terminal: openTerminal({}), signal: new AbortController().signal })
      try {
        const found = await evaluate(hub.folder, { ...policy, since }, hub.world)
        process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : `${describe(found).join('\n')}\n`)
      } finally {
        await hub.close()
      }
    })
}

function describe(found: Evaluation): string[] {
  const { agreement, topics, learnt, stories, disagreements, reasons, left, policy } = found
  if (agreement.length + topics.corrections + learnt.kinds.corrections + stories.length === 0) {
    return ['No rulings on articles of this hub yet: there is nothing to hold the policy against.']
  }
  return [
    `Policy ${policy}, left alone, against what people ruled:`,
    ...agreement.map(agreementLine),
    ...topicLines(topics),
    ...learntLines('topics', learnt.topics),
    ...learntLines('kinds', learnt.kinds),
    ...stories.map(storyLine),
    ...(disagreements.length === 0 ? [] : ['', 'Where readers would have seen something else:']),
    ...disagreements.map(
      ({ action, verdict, title, because }) => `  ${action}, not ${verdict}: ${title}\n    ${because}`,
    ),
    ...(reasons.length === 0 ? [] : ['', 'What the policy went by there:']),
    ...reasons.slice(0, SHOWN).map(({ name, count }) => `  ${count} x ${name}`),
    ...(left === 0 ? [] : ['', `Not compared: ${left} (other fields, or articles that are not known any more).`]),
    '',
    'People rule mostly where they differ from the policy: this is no measure of all its decisions.',
  ]
}

function agreementLine({ action, rulings, agreed, same }: Agreement): string {
  return `  ${action.padEnd(8)} ${agreed} of ${rulings} seen alike (${percent(agreed, rulings)}), ${same} with the same verdict`
}

function topicLines({ corrections, agreed, byTopic }: Evaluation['topics']): string[] {
  if (corrections === 0) return []
  const wrong = byTopic.filter(({ missing, extra }) => missing + extra > 0).slice(0, SHOWN)
  return [
    `  topics   ${agreed} of ${corrections} corrected lists found as corrected (${percent(agreed, corrections)})`,
    ...wrong.map(
      ({ topic, right, missing, extra }) => `    ${topic}: ${right} right, ${missing} missing, ${extra} too many`,
    ),
  ]
}

/** What corrections brought: each held against what the others taught. */
function learntLines(what: string, { corrections, before, after }: Evaluation['learnt']['kinds']): string[] {
  if (corrections === 0) return []
  const share = (count: number) => `${count} (${percent(count, corrections)})`
  return [
    `  ${what.padEnd(8)} of ${corrections} corrected articles, found right before learning ${share(before)}, after it ${share(after)}`,
  ]
}

function storyLine({ action, rulings, agreed }: Evaluation['stories'][number]): string {
  return `  ${action.padEnd(8)} ${agreed} of ${rulings} grouped so without the ruling (${percent(agreed, rulings)})`
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`
}
