import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'

/**
 * manifest.json, which the host reads: logical name → hashed file. Beside every file its brotli form, so that no server
 * spends time on compressing what never changes.
 */
export function manifest(): Plugin {
  return {
    name: 'lindian-manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const names: Record<string, string> = {}
        for (const part of Object.values(bundle)) {
          const name = part.type === 'chunk' ? part.isEntry && `${part.name}.js` : part.names[0]
          if (name) names[name] = part.fileName
          const source = brotliCompressSync(part.type === 'chunk' ? part.code : part.source)
          this.emitFile({ type: 'asset', fileName: `${part.fileName}.br`, source })
        }
        this.emitFile({ type: 'asset', fileName: 'manifest.json', source: JSON.stringify(names, null, 2) })
      },
    },
  }
}
