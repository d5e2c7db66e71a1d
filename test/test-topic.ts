import type { Topic } from '../src/news/topic.ts'

/** A topic with its keywords and nothing else, to be varied by the tests. */
export function testTopic(name: string, keywords: string[], more: Partial<Topic> = {}): Topic {
  return { id: name, name, keywords, hashtags: [], images: [], services: {}, ...more }
}
