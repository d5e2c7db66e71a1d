/** Folders with an underscore that are no collection of records. */
const NOT_COLLECTIONS = [
  '_data',
  '_news',
  '_newsletters',
  '_archive',
  '_site',
  '_includes',
  '_layouts',
  '_sass',
  '_theme',
]

/** Whether a name at the top of the hub folder is that of a collection: `_people`. */
export function isCollectionFolder(name: string): boolean {
  return name.startsWith('_') && !NOT_COLLECTIONS.includes(name) && !/\.\w+$/.test(name)
}

/** Whether a file is read where records, topics and organizations lie, by its ending. */
export function isRead(path: string): boolean {
  return /\.(?:md|markdown|ya?ml|html)$/i.test(path)
}

/** Whether a path is a file of such a collection, also past retention. */
export function isCollectionFile(path: string): boolean {
  const [folder = '', ...below] = path.replace(/^_archive\//, '').split('/')
  return below.length > 0 && isCollectionFolder(folder) && isRead(path)
}
