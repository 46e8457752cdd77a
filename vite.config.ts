import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import options from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(options)],
  build: {
    target: 'es2022',
    sourcemap: false,
    // Data URLs would need a wider content security policy.
    assetsInlineLimit: 0,
  },
});
