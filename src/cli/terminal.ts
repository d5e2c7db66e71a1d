import type { MultiBar, SingleBar } from 'cli-progress'
import type { Notice } from '../news/notice.ts'
import type { Progress } from '../newsroom/world.ts'

/** What a command says while it works: a bar on a terminal, plain lines elsewhere, JSON lines when asked. */
export interface Terminal {
  progress(progress: Progress): void
  notice(notice: Notice): void
  say(text: string): void
  /** The command's result; as JSON its whole value, else the text. */
  result(value: unknown, text: string): void
  end(): void
}

const STAGE_NAMES: Record<Progress['stage'], string> = {
  collect: 'Asking sources',
  read: 'Reading pages ',
  decide: 'Deciding      ',
  record: 'Filing records',
  publish: 'Publishing    ',
}

/** The terminal of a command: `json` prints one JSON object a line on standard output, and nothing else. */
export function openTerminal(options: { json?: boolean }): Terminal {
  if (options.json) return jsonTerminal()
  return process.stderr.isTTY ? barTerminal() : lineTerminal()
}

const print = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)

/** So often a stage says how far it is, milliseconds: a build makes thousands of files a second. */
const EVERY_MS = 100

function jsonTerminal(): Terminal {
  const line = (value: unknown) => print(JSON.stringify(value))
  const said = new Map<Progress['stage'], number>()
  return {
    progress({ stage, done, total, subject }) {
      const now = Date.now()
      if (done !== total && now - (said.get(stage) ?? 0) < EVERY_MS) return
      said.set(stage, now)
      line({ event: 'progress', stage, done, total, subject })
    },
    notice: (notice) => line({ event: 'notice', ...notice }),
    say: (text) => line({ event: 'message', text }),
    result: (value) => line({ event: 'result', ...(value as object) }),
    end: () => undefined,
  }
}

/** Without a terminal a line every tenth part is enough for a log. */
function lineTerminal(): Terminal {
  const tenth = new Map<string, number>()
  return {
    progress({ stage, done, total }) {
      const part = Math.floor((done / total) * 10)
      if (part === (tenth.get(stage) ?? -1) && done !== total) return
      tenth.set(stage, part)
      if (done === total || part % 5 === 0) complain(`${STAGE_NAMES[stage].trim()}: ${done} of ${total}`)
    },
    notice: (notice) => complain(formatNotice(notice)),
    say: print,
    result: (_, text) => print(text),
    end: () => undefined,
  }
}

function barTerminal(): Terminal {
  const bars = new Map<string, SingleBar>()
  let shown: MultiBar | undefined
  let hasEnded = false
  // Whoever has no terminal need not wait for it to load.
  import('cli-progress').then(({ default: { MultiBar, Presets } }) => {
    const format = '{stage} {bar} {value}/{total}  {subject}'
    const options = { format, hideCursor: true, clearOnComplete: false, stream: process.stderr }
    if (!hasEnded) shown = new MultiBar(options, Presets.shades_classic)
  })
  const waiting: string[] = []
  return {
    progress({ stage, done, total, subject = '' }) {
      if (!shown) return
      const text = { stage: STAGE_NAMES[stage], subject: subject.slice(0, 50) }
      const bar = bars.get(stage) ?? shown.create(total, 0, text)
      bars.set(stage, bar)
      bar.setTotal(total)
      bar.update(done, text)
    },
    notice: (notice) => void waiting.push(formatNotice(notice)),
    say: (text) => void waiting.push(text),
    result: (_, text) => void waiting.push(text),
    end() {
      hasEnded = true
      shown?.stop()
      for (const text of waiting) complain(text)
    },
  }
}

/** One notice as lines for people: what, where, and what to do. */
export function formatNotice({ level, subject, line, message, remedy }: Notice): string {
  const where = line === undefined ? subject : `${subject}:${line}`
  const sign = { info: 'note', warning: 'warning', error: 'error' }[level]
  return `${sign}: ${where}: ${message}${remedy ? `\n  ${remedy}` : ''}`
}
