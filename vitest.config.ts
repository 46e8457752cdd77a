import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          globalSetup: ['test/support/postgres.ts'],
          // Generous, because a busy machine is no fault of a test.
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/demo-database.ts'],
          // Each file has a server and a Chromium: more at once than cores would only wait for each other.
          maxWorkers: 2,
          // The second that is usual would make a busy machine a fault of the test.
          expect: { poll: { timeout: 20_000 } },
          // The longest takes 40 s alone on two cores.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
