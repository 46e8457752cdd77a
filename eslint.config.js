import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** Globals of Node that the plain scripts use; TypeScript knows them by itself. */
const NODE = ['AbortController', 'AbortSignal', 'Buffer', 'Request', 'URL', 'URLSearchParams', 'clearInterval', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout'];

/** What would make the domain depend on when, where or by luck it runs. */
const IMPURE = ['process', 'fetch', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'crypto', 'performance', 'setTimeout', 'setInterval', 'Buffer', 'XMLHttpRequest', 'WebSocket', 'globalThis'];
const HAND_IN = 'The domain is pure: hand in the time, the identity or the chance as an argument.';

export default ts.config(
  { ignores: ['build/', 'node_modules/', 'data/', '.bootstrap/', 'coverage/', 'public/'] },
  // A rule that is wrong is changed here, for everybody and with a reason, not switched off in a comment.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  // Control characters are looked for on purpose: they are what must not come in.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Remix's way to answer from deep inside: throw a Response.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' },
          ],
          allowThrowingUnknown: true,
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A form's value is words or a file; a file where words belong becomes the words "[object File]" and is refused as such.
      '@typescript-eslint/no-base-to-string': ['error', { ignoredTypeNames: ['Error', 'RegExp', 'URL', 'URLSearchParams', 'File'] }],
      // An async function without await keeps an interface that others wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // A wide table scrolls in a region of its own, and a region that scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'], allowExpressionValues: true }],
    },
  },
  {
    // A lesson is a component that is looked up by its module's name and kept: it is not made anew at each render.
    files: ['app/routes/courses.$course.$lesson/lesson-body.tsx'],
    rules: { 'react-hooks/static-components': 'off' },
  },
  {
    // The rows near what is in sight come from a library that React's compiler would pass over; nothing here is compiled by it.
    files: ['app/routes/cohorts.$cohort/use-rows.ts'],
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    // What mdx-bundler compiled is run on the server for the page without JavaScript; content itself holds no code.
    files: ['app/services/content/lesson-module.server.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['app/domain/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...IMPURE.map((name) => ({ name, message: HAND_IN }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: HAND_IN },
        { object: 'Date', property: 'now', message: HAND_IN },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: HAND_IN },
        { selector: "CallExpression[callee.name='Date']", message: HAND_IN },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'db/**/*.ts', 'scripts/**/*.{ts,mjs}'],
    // Lists, which are read by looking up and not from top to bottom.
    ignores: ['app/messages/**', 'db/migrations/**', 'db/schema.ts'],
    rules: { 'max-lines': ['warn', { max: 250 }] },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // `expect(store.save)` and the like take a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }] },
  },
);
