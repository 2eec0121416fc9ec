import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      'offprint/template': here('src/template/index.ts'),
      // our text engine stands where @react-pdf/layout imports its own: see ARCHITECTURE.md
      '@react-pdf/textkit': here('src/layout/textkit/index.ts'),
    },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // the alias above reaches into @react-pdf/layout only when vite transforms it
    server: {deps: {inline: [/@react-pdf\/(layout|render)/]}},
  },
})
