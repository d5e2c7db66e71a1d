// The house's directions, checked: news <- ports <- stages <- newsroom <- cli. ARCHITECTURE.md says why.
const STAGES = 'collect|read|classify|group|decide|record|publish'
const TEST = '\\.test\\.tsx?$'

/**
 * The files through which a library may come in, so that it can be exchanged there. Parts that may not import each other
 * have a door each.
 */
const DOORS = {
  chardet: ['read/encoding/guess'],
  'cli-progress': ['cli/terminal'],
  'opentype.js': ['adapters/opentype/fonts', 'adapters/opentype/coverage'],
  fflate: ['adapters/opentype/png'],
  eld: ['read/page/language/detect-language'],
  htmlparser2: ['read/page/tree/parse-page', 'collect/page-links', 'schema/opml-outline'],
  'ical.js': ['read/calendar/read-calendar'],
  'iconv-lite': ['read/encoding/iconv'],
  imapflow: ['adapters/imap/session', 'adapters/imap/look'],
  'image-size': ['adapters/sharp/measure-image'],
  'ipaddr.js': ['adapters/http/address-rule'],
  libsql: ['adapters/sql/libsql-file'],
  'onnxruntime-web': ['adapters/onnx/load-libraries'],
  '@huggingface/tokenizers': ['adapters/onnx/load-libraries'],
  sharp: ['adapters/sharp/make-copies'],
  undici: ['adapters/http/ask', 'adapters/openai/create-embedder'],
  yaml: ['schema/yaml-text', 'record/yaml-tree'],
}

/** Large libraries for a few users: tests have them, the package does not bring them. */
const BESIDE = Object.keys(require('./package.json').peerDependencies)

/** Libraries that belong to certain folders. */
const AT_HOME = [
  { library: 'zod', folders: 'schema|cli|server' },
  { library: 'commander', folders: 'cli' },
  { library: 'kysely|pg', folders: 'adapters' },
  { library: '@hono/node-server', folders: 'adapters|server' },
  { library: '@modelcontextprotocol/sdk', folders: 'server' },
]

const forbidden = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or miss a third. Type imports count.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'news-imports-only-news',
    comment: 'The nouns know nothing of what is done with them.',
    from: { path: '^src/news/', pathNot: TEST },
    to: { pathNot: '^src/news/' },
  },
  {
    name: 'ports-import-only-news',
    comment: 'A port speaks of the world in nouns.',
    from: { path: '^src/ports/', pathNot: TEST },
    to: { pathNot: '^src/(news|ports)/' },
  },
  {
    name: 'stages-do-not-know-each-other',
    comment: 'Only newsroom.ts knows the order of the stages; values travel between them.',
    from: { path: `^src/(${STAGES})/`, pathNot: TEST },
    to: { path: `^src/(${STAGES})/`, pathNot: '^src/$1/' },
  },
  {
    name: 'stages-reach-the-world-through-ports',
    comment: 'A stage must run the same in a replay as on the first day.',
    from: { path: `^src/(${STAGES})/`, pathNot: TEST },
    to: { path: '^src/(adapters|schema|server|cli|newsroom|index)' },
  },
  {
    name: 'stages-are-pure',
    comment: "No disk, network, clock or randomness: none of Node's own modules.",
    from: { path: `^src/(news|ports|${STAGES})/`, pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'ports-are-types',
    comment: 'Use `import type` for ports.',
    from: { path: `^src/(${STAGES})/`, pathNot: TEST },
    to: { path: '^src/ports/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'adapters-do-not-know-each-other',
    comment: 'Each technology can be taken out by itself.',
    from: { path: '^src/adapters/([^/]+)/', pathNot: TEST },
    to: { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/$1/' },
  },
  {
    name: 'adapters-import-news-ports-and-schema',
    comment: 'An adapter fulfils a port; it decides nothing.',
    from: { path: '^src/adapters/', pathNot: TEST },
    to: { path: '^src/', pathNot: '^src/(news|ports|schema|adapters)/' },
  },
  {
    name: 'schema-imports-only-news',
    comment: 'What crosses the border becomes a noun there.',
    from: { path: '^src/schema/', pathNot: TEST },
    to: { path: '^src/', pathNot: '^src/(news|schema)/' },
  },
  {
    name: 'server-reads-through-ports',
    comment: 'The server shows what publish renders and the ports hold.',
    from: { path: '^src/server/', pathNot: TEST },
    to: { path: '^src/', pathNot: '^src/(news|ports|schema|publish|server)/' },
  },
  {
    name: 'only-cli-and-index-choose-adapters',
    comment: 'Which technology is used is decided in one place.',
    from: { path: '^src/', pathNot: `^src/(cli/|index\\.ts|adapters/)|${TEST}` },
    to: { path: '^src/adapters/' },
  },
  {
    name: 'nobody-imports-cli',
    comment: 'The command line is the outermost ring.',
    from: { path: '^src/', pathNot: '^src/cli/' },
    to: { path: '^src/cli/' },
  },
  ...Object.entries(DOORS).map(([library, doors]) => ({
    name: `${library}-door`,
    comment: `Only ${doors.join(', ')} may import ${library}; import that file.`,
    from: { path: '^src/', pathNot: `^src/(${doors.join('|')})\\.ts$|${TEST}` },
    to: { path: `node_modules/${library}/` },
  })),
  ...AT_HOME.map(({ library, folders }) => ({
    name: `${library.replaceAll(/[^a-z]+/g, '-').replace(/^-/, '')}-at-home`,
    comment: `This library is used in ${folders.replaceAll('|', ', ')} only.`,
    from: { path: '^src/', pathNot: `^src/(${folders})/|${TEST}` },
    to: { path: `node_modules/(${library})/` },
  })),
  {
    name: 'no-tests-in-src',
    comment: 'What ships does not lean on tests.',
    from: { path: '^src/', pathNot: TEST },
    to: { path: `(^test/|^examples/|^bench/|${TEST})` },
  },
  {
    name: 'no-orphans',
    comment: 'A file nobody needs is to be wired or removed.',
    from: { orphan: true, path: '^src/' },
    to: {},
  },
  {
    name: 'no-dev-dependencies',
    comment: 'What ships may need only what is installed with it, or what users are told to install beside it.',
    from: { path: '^src/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], pathNot: `node_modules/(@types|${BESIDE.join('|')})/` },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
}
