import type { RobotsGate } from '../collect/robots-gate.ts'
import type { Article } from '../news/article.ts'

/** The article with what its site, not its page, says of language models. */
export async function withReservation(
  article: Article,
  url: string,
  { gate, signal }: { gate: RobotsGate; signal: AbortSignal },
): Promise<Article> {
  if (article.rights.noModels || !(await gate.reservesModels(url, signal))) return article
  return { ...article, rights: { ...article.rights, noModels: true } }
}
