import { health } from '../../collect/health.ts'
import type { Source } from '../../news/source.ts'
import type { DeskNotice, SourceLine, SourceOrder, SourceOutcome } from '../../ports/desk.ts'
import { pauseSource, placesOf, readdressSource } from '../../schema/edit-sources.ts'
import type { World } from '../world.ts'

const SOURCES = 'sources.yaml'

const GRAVITY: readonly SourceLine['state'][] = ['alarm', 'new', 'paused', 'fine']

/** Every source with its health and what its answers gave to remark; those in trouble first. */
export async function sourceLines(
  sources: readonly Source[],
  notices: readonly DeskNotice[],
  world: World,
): Promise<SourceLine[]> {
  const text = (await world.content.readText(SOURCES)) ?? ''
  const rows = health(sources, await world.store.polls(), world.clock.now())
  return rows
    .map((row) => ({
      ...row,
      notices: notices.filter(({ notice }) => notice.subject === row.source.url || notice.subject === row.source.id),
      editable: placesOf(text, [row.source.url]).length > 0,
    }))
    .sort((a, b) => GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state))
}

/**
 * Changes a source's lines in sources.yaml, or has it asked at once. Where a source has moved to an address that is a
 * source already, one of the two is for its owner to remove.
 */
export async function changeSource(
  { what, source: id }: SourceOrder,
  sources: readonly Source[],
  world: World,
): Promise<SourceOutcome> {
  const source = sources.find((one) => one.id === id)
  if (!source) return 'unknown'
  const poll = await world.store.poll(id)
  if (what === 'ask') {
    const { gone: _, ...known } = poll ?? { source: id, failures: 0 }
    await world.store.savePoll({ ...known, nextAt: world.clock.now() })
    return 'done'
  }
  const text = (await world.content.readText(SOURCES)) ?? ''
  const [place] = placesOf(text, [source.url])
  if (place === undefined) return 'refused'
  const amended =
    what === 'move' ? moved(text, { place, source, to: poll?.movedTo }) : pauseSource(text, place, what === 'pause')
  if (amended === undefined || amended === text) return 'refused'
  await world.content.write(SOURCES, amended)
  if (what === 'move' && poll) {
    const { movedTo: _, ...rest } = poll
    await world.store.savePoll({ ...rest, nextAt: world.clock.now() })
  }
  return 'done'
}

function moved(
  text: string,
  { place, source, to }: { place: number; source: Source; to: string | undefined },
): string | undefined {
  if (to === undefined || placesOf(text, [to]).length > 0) return undefined
  return readdressSource(text, place, { source, to })
}
