import type { Ruling } from '../news/ruling.ts'

/**
 * Rulings that correct one field, by the subject they name; of several on one subject the latest.
 *
 * @param read makes of a ruling's value what it says; undefined where it says nothing of use, so that an earlier one holds
 */
export function latestCorrections<Said>(
  rulings: readonly Ruling[],
  corrected: string,
  read: (value: unknown) => Said | undefined,
): Map<string, Said & Pick<Ruling, 'at' | 'by'>> {
  const found = new Map<string, Said & Pick<Ruling, 'at' | 'by'>>()
  for (const { action, field, value, subject, at, by } of rulings) {
    if (action !== 'correct' || field !== corrected) continue
    const said = read(value)
    const known = found.get(subject)
    if (said !== undefined && (!known || known.at <= at)) found.set(subject, { ...said, at, by })
  }
  return found
}
