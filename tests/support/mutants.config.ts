import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` sees a mutant with, on fewer seeds: each runs once for every mutant of its files. */
export default defineConfig({
  test: { include: (process.env.TESTS_OF_MUTANTS ?? '').split(','), testTimeout: 30_000, env: { SEEDS: '100' } },
});
