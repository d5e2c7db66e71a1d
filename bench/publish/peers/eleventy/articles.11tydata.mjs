/** For every file of `news/`. */
export default {
  layout: 'article.njk',
  permalink: ({ page }) => `${page.inputPath.replace(/^\.?\//, '').replace(/\.md$/, '')}/index.html`,
}
