import type { HubFolder, World } from '../world.ts'

/** The served hub as the desk needs it. */
export interface ServedHub {
  world: World
  /** The folder that is shown now. */
  folder(): HubFolder
  /** Reads the folder as it is. */
  read(): Promise<HubFolder>
  /** Reads the folder again and shows it. */
  show(): Promise<void>
  /** Starts the next run; undefined when the hub is only shown. */
  wake: (() => void) | undefined
  isRunning(): boolean
  /** Told when a ruling could not be put into effect; the next run tries again. */
  onError(error: unknown): void
}
