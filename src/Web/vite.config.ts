import { defineConfig } from 'vitest/config'
import { entryName, field } from './build/field.ts'
import { icons } from './build/icons.ts'
import { manifest } from './build/manifest.ts'

const root = import.meta.dirname

export default defineConfig({
  root,
  base: '/assets/',
  publicDir: false,
  plugins: [icons(root), field(root), manifest()],
  build: {
    outDir: '../Host/wwwroot/assets',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
    target: ['chrome132'],
    rolldownOptions: {
      checks: { eval: false, pluginTimings: false }, // htmx has an eval, switched off by allowEval and by our content policy; brotli takes its time
      input: {
        manage: 'manage/manage.ts',
        passkey: 'manage/passkey.ts',
        theme: 'manage/theme.ts',
        board: 'manage/board.ts',
        'manage.css': 'manage/manage.css',
        'portal.css': 'portal/portal.css',
        spot: 'portal/spot.ts',
        field: 'field/main.tsx',
        'field-sw': 'field/sw.ts',
      },
      output: {
        entryFileNames: entryName,
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  test: { environment: 'happy-dom' },
})
