import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

/** The preview as Chromium shows it: run by `.ci/run`, since it needs Chromium and the built command. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['*.browser.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // each file has a server and a browser of its own, and looks at the time
    fileParallelism: false,
  },
})
