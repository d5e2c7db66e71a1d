import type { Store } from '../ports/store.ts'

/** The private store, opened when it is first asked: its library takes longer to load than many a build takes. */
export function lazyStore(open: () => Promise<Store>): Store {
  let opened: Promise<Store> | undefined
  const ask =
    (name: string | symbol) =>
    async (...values: unknown[]): Promise<unknown> => {
      if (name === 'close' && !opened) return undefined
      opened ??= open()
      const store = await opened
      return Reflect.apply(Reflect.get(store, name), store, values)
    }
  // What awaits the store itself asks whether it is a promise.
  return new Proxy({} as Store, { get: (_, name) => (name === 'then' ? undefined : ask(name)) })
}
