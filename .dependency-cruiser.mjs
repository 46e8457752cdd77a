/**
 * Who may import whom. Each rule has a sentence for the person who breaks it;
 * test/bootstrap/import-rules.test.ts breaks every one of them once.
 */

/** Libraries without input, output, clock or chance, which the domain may use. */
const PURE_LIBRARIES = [
  'zod',
  'yaml',
  'unified',
  'remark-(parse|mdx|gfm|stringify)',
  'mdast-util-[^/]+',
  'micromark[^/]*',
  'unist-util-[^/]+',
  'vfile[^/]*',
  '@types/(mdast|unist|estree|hast)',
  'estree-[^/]+',
  'fastest-levenshtein',
  'diff',
  'node-diff3',
  'wink-[^/]+',
  'syllable',
  'csv-parse',
  '@internationalized/date',
];

/** What a database needs; nothing of the web. */
const DATABASE_LIBRARIES = ['kysely', 'sqlite3', '@types/pg', 'pg', 'pg-[^/]+'];

/** @param {string[]} names patterns of package names */
const packages = (names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Ours, as opposed to a package or one of Node's modules. */
const OURS = '^(app|db|scripts|test|content)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-imports-only-itself',
      comment: 'The domain knows nothing of databases, pages or services: hand in what it needs as an argument.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { path: OURS, pathNot: '^app/domain/' },
    },
    {
      name: 'domain-uses-only-pure-libraries',
      comment: 'The domain may use a library only when it is pure; if this one is, add it to PURE_LIBRARIES in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { path: '(^|/)node_modules/', pathNot: packages(PURE_LIBRARIES) },
    },
    {
      name: 'domain-never-uses-node',
      comment: "Node's modules do input and output, so the domain may not use them: it must also run in a browser.",
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'db-keeps-to-itself',
      comment: 'The database layer may know types of the domain and nothing else of the application.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: OURS, pathNot: ['^db/', '^app/domain/'] },
    },
    {
      name: 'db-takes-only-types-from-domain',
      comment: 'The database layer stores and fetches; deciding is the work of a service, so write `import type` or move the decision.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^app/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-uses-only-database-libraries',
      comment: 'The database layer has no business with the web or with content: it may use the drivers and Kysely.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '(^|/)node_modules/', pathNot: packages([...DATABASE_LIBRARIES, '@types/node']) },
    },
    {
      name: 'migrations-import-only-kysely',
      comment: 'A migration is frozen: what it imports from the application would change under it.',
      severity: 'error',
      from: { path: '^db/migrations/\\d' },
      to: { pathNot: packages(['kysely']) },
    },
    {
      name: 'services-know-no-pages',
      comment: 'A service is called by a page and must not know it: it imports the domain, #db, other services and libraries.',
      severity: 'error',
      from: { path: '^app/services/' },
      to: { path: '^app/', pathNot: '^app/(domain|services)/' },
    },
    {
      name: 'only-services-touch-the-database',
      comment: 'Pages reach the database through a service, which also checks who may do what.',
      severity: 'error',
      // The server's entry hands the database's closing and its error texts to the server script.
      from: { path: '^app/', pathNot: '^app/(services/|entry\\.server\\.tsx$)' },
      to: { path: '^db/' },
    },
    {
      name: 'routes-keep-to-their-own-folder',
      comment: 'A feature is one folder that can be deleted: share through components, services or the domain instead.',
      severity: 'error',
      // A folder's name may hold up to three `$`, which would mean something else in the second pattern: so they are left out of the groups.
      from: { path: '^app/routes/([^/$]*)\\$?([^/$]*)\\$?([^/$]*)\\$?([^/$]*)/' },
      to: { path: '^app/routes/', pathNot: '^app/routes/$1[$]?$2[$]?$3[$]?$4/' },
    },
    {
      name: 'components-know-no-pages',
      comment: 'A component is shared by pages and gets everything as properties: it imports messages, other components and React libraries.',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: OURS, pathNot: '^app/(components|messages|domain|styles)/' },
    },
    {
      name: 'components-take-only-types-from-domain',
      comment: 'A component shows and does not decide: let the service decide and hand over what is to be shown.',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: '^app/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-never-import-server-files',
      comment: 'A `.server` file is for the server alone, and components are sent to the browser.',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: '\\.server\\.tsx?$' },
    },
    {
      name: 'messages-import-nothing',
      comment: 'The catalogue is words: it imports only itself.',
      severity: 'error',
      from: { path: '^app/messages/' },
      to: { pathNot: '^app/messages/' },
    },
    {
      name: 'content-is-read-not-imported',
      comment: 'Content is data that is published at start; code that imports it would ship it to browsers.',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { path: '^content/' },
    },
    {
      name: 'nobody-imports-scripts',
      comment: 'A script is a thin command line: what another file needs of it belongs in a service or in the domain.',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests import the application, never the other way round. The pictures and the bench drive a browser and a server as tests do, and share those two.',
      severity: 'error',
      from: { path: '^(app|db|scripts)/', pathNot: '^scripts/(pictures\\.ts|bench/)' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circle',
      comment: 'Files that import each other can only be understood and moved together: take out what both need.',
      severity: 'error',
      from: {},
      // A circle that a type-only import closes is gone when the code runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-resolves',
      comment: 'The imported file or package does not exist, or package.json does not list it.',
      severity: 'error',
      from: {},
      // The build is made later than the lint.
      to: { couldNotResolve: true, pathNot: 'build/server/index\\.js' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
