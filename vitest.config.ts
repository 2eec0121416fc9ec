import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      {find: /^offprint\/template$/, replacement: here('src/template/index.ts')},
      {find: /^offprint\/templates\/([\w-]+)$/, replacement: here('templates/$1/index.ts')},
      {find: /^offprint\/templates\/([\w-]+\/)/, replacement: here('templates/$1')},
      // our text engine stands where @react-pdf/layout imports its own: see ARCHITECTURE.md
      {find: '@react-pdf/textkit', replacement: here('src/layout/textkit/index.ts')},
    ],
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // the alias above reaches into @react-pdf/layout only when vite transforms it
    server: {deps: {inline: [/@react-pdf\/(layout|render)/]}},
  },
})
