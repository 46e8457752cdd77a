import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import options from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What nearly every page loads comes in two files, for each file is a request and a line in the page. */
function sharedChunk(id: string): string | undefined {
  if (/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/(?:react|router))\//.test(id)) return 'framework';
  if (/\/app\/(?:messages\/[a-z-]+|components\/(?:[a-z-]+|lesson\/lesson-component))\.tsx?$/.test(id) && !/portrait|line\.tsx/.test(id)) return 'common';
  return undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(options)],
  // The Markdown parser's list of entities: the form for browsers asks the document, which a worker has not.
  resolve: { alias: { 'decode-named-character-reference': fileURLToPath(import.meta.resolve('decode-named-character-reference')) } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Data URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: sharedChunk } } }),
  },
}));
