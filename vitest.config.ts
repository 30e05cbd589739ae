import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    setupFiles: ['test/no-network.ts'],
    // Two at a time also on the two cores of a small machine, where one would be the default.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'web/**/*.test.tsx'],
          // Modules are loaded once for all files: loading them for each took longer than the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts', 'tools/**/*.test.ts'] } },
    ],
  },
})
