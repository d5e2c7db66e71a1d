const SIZE = 30

const slices = (entries) =>
  Array.from({ length: Math.ceil(entries.length / SIZE) }, (_, page) => entries.slice(page * SIZE, (page + 1) * SIZE))

/** The articles' pages, the list of all, and a list for each topic. */
export default function configure(config) {
  config.addGlobalData('layout', 'page.njk')
  config.addCollection('newest', (api) => api.getFilteredByGlob('news/*.md').reverse())
  config.addCollection('lists', (api) => {
    const newest = api.getFilteredByGlob('news/*.md').reverse()
    const topics = new Set(newest.flatMap(({ data }) => data.topics))
    const lists = [
      ['all', newest],
      ...[...topics].map((topic) => [topic, newest.filter(({ data }) => data.topics.includes(topic))]),
    ]
    return lists.flatMap(([name, entries]) =>
      slices(entries).map((part, index) => ({
        name,
        entries: part,
        address: `/lists/${name.toLowerCase().replace(/\W+/g, '-')}/${index + 1}/`,
      })),
    )
  })
  return { dir: { input: '.', includes: '_includes', output: '_site' }, markdownTemplateEngine: false }
}
