import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') } },
  test: {
    environment: 'node',
    maxWorkers: '100%', // left alone, one core would be kept free: on two that is half of them
    isolate: false, // modules are loaded once for all files: a third less time; who stubs something takes it back
    testTimeout: 30_000, // the tests say what happens, not how fast; a busy machine is no failure
    include: ['lib', 'content', 'components', 'scripts'].map((room) => `${room}/**/*.test.ts`),
  },
})
