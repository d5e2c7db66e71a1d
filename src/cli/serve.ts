import { type Command, InvalidArgumentError } from 'commander'
import { EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal } from './terminal.ts'

interface ServeOptions {
  port: number
  host: string
  run: boolean
  json?: boolean
}

export function serveCommand(program: Command): void {
  program
    .command('serve')
    .argument('[hub]', 'the hub folder', '.')
    .option('--port <number>', 'port to listen on; 0 takes any free one', parsePort, 4000)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--no-run', 'only show the hub, do not collect')
    .option('--json', 'print progress, notices and the result as JSON lines')
    .description('Show the hub in a browser and keep running it on its schedule.')
    .action(async (path: string, options: ServeOptions) => {
      const { serveHub } = await import('./serve-hub.ts')
      const terminal = openTerminal(options)
      const { signal, release } = interruptSignal(() => terminal.say('Stopping …'))
      try {
        await serveHub(path, { ...options, terminal, signal })
        process.exitCode = EXIT.ok
      } finally {
        terminal.end()
        release()
      }
    })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is 0 to 65535.')
  return port
}
