import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts', 'web/**/*.test.tsx', 'tools/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    setupFiles: ['test/no-network.ts'],
    // Two at a time also on the two cores of a small machine, where one would be the default.
    maxWorkers: 2,
  },
})
