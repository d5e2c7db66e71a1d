import type { Plan } from './plan.ts'

/** Apps keep addresses, too, and static hosts know no redirects: the data file of what moved stands at its old address as well. */
export function movedFiles(moved: ReadonlyMap<string, string>, plans: ReadonlyMap<string, Plan>): Plan[] {
  return [...moved].flatMap(([from, to]) => {
    const path = `api/${dataFolder(from)}index.json`
    const target = plans.get(`api/${dataFolder(to)}index.json`)
    return target !== undefined && isFree(path, plans) ? [{ ...target, path }] : []
  })
}

/** Whether a file may stand at a path: none is there, nor a file where its folders would be. */
export function isFree(path: string, plans: { has(path: string): boolean }): boolean {
  const parts = path.split('/')
  return parts.every((_, index) => !plans.has(parts.slice(0, index + 1).join('/')))
}

/** A folder of the site as the API has it: `sample/a/` is `samples/a/` there. */
function dataFolder(folder: string): string {
  return folder.replace(/^sample\//, 'samples/')
}
