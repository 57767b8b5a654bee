import { defineConfig } from 'vitest/config';

/** Files that start a browser or read the built site: they wait for the rest, and no more than two run side by side. */
const HEAVY = ['tests/site/**/*.test.ts', 'tests/elements/**/*.test.ts', 'tests/templates/accessible.test.ts', 'tests/publish/draw-diagrams.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    projects: [
      // One load of the sources serves all files: that is half the time, and nothing in them keeps what a test did.
      { extends: true, test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: HEAVY, isolate: false, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: { name: 'site', include: HEAVY, globalSetup: 'tests/support/build-real-site.ts', maxWorkers: 2, retry: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
