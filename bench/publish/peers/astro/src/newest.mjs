import { getCollection } from 'astro:content'

/** @returns all articles, newest first */
export async function newest() {
  const entries = await getCollection('news')
  return entries.sort((a, b) => (a.data.publishedDateTime < b.data.publishedDateTime ? 1 : -1))
}
