import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { page } from './field-page.ts'

const icons = ['field.svg', 'field-192.png', 'field-512.png']
const unhashed = 'field-sw.js'

/**
 * What the field app needs beside its code: field.html (served at /field/), the web manifest, icons under hashed names, and the
 * list of files in the service worker. The list is everything that the app can ever load, so that it works without a network.
 */
export function field(root: string): Plugin {
  return {
    name: 'lindian-field',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const emit = (name: string, source: string | Uint8Array) => '/assets/' + this.getFileName(this.emitFile({ type: 'asset', name, source }))
        const drawn = icons.map(name => [`/assets/${name}`, emit(name, readFileSync(join(root, 'field/icons', name)))] as const)
        let manifest = readFileSync(join(root, 'field/field.webmanifest'), 'utf8')
        for (const [plain, hashed] of drawn) manifest = manifest.replace(plain, hashed)
        const entry = chunkNamed(bundle, 'field')
        const html = page({
          script: '/assets/' + entry.fileName,
          styles: css(entry).map(file => '/assets/' + file),
          manifest: '/field/app.webmanifest',
          icon: drawn[0]![1], touchIcon: drawn[1]![1],
        })
        this.emitFile({ type: 'asset', fileName: 'field.webmanifest', source: manifest })
        this.emitFile({ type: 'asset', fileName: 'field.html', source: html })
        const worker = chunkNamed(bundle, 'field-sw')
        worker.code = fill(worker.code, html + manifest, [...drawn.map(([, hashed]) => hashed), '/assets/' + entry.fileName, ...reachable(bundle, entry).map(file => '/assets/' + file)])
      },
    },
  }
}

/** The worker keeps its name: browsers ask for the same address to learn of a new version. */
export const entryName = (chunk: { name: string }): string => `${chunk.name}.js` === unhashed ? unhashed : '[name]-[hash].js'

function fill(code: string, pages: string, files: string[]): string {
  const all = [...new Set(files)].sort()
  const version = createHash('sha256').update(pages).update(all.join('\n')).digest('hex').slice(0, 12)
  const filled = code.replace('__FIELD_FILES__', JSON.stringify(all)).replace('__FIELD_VERSION__', JSON.stringify(version))
  if (filled.includes('__FIELD_')) throw new Error('The service worker names a list that the build does not fill.')
  return filled
}

function chunkNamed(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputChunk {
  const found = Object.values(bundle).find(part => part.type === 'chunk' && part.isEntry && part.name === name)
  if (found?.type !== 'chunk') throw new Error(`No entry '${name}' was built.`)
  return found
}

function css(chunk: Rolldown.OutputChunk): string[] {
  return [...(chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []]
}

// with the pictures that style sheets and code refer to
function reachable(bundle: Rolldown.OutputBundle, from: Rolldown.OutputChunk, seen = new Set<string>()): string[] {
  for (const file of [...from.imports, ...from.dynamicImports]) {
    const part = bundle[file]
    if (seen.has(file) || part?.type !== 'chunk') continue
    seen.add(file)
    reachable(bundle, part, seen)
  }
  const meta = (from as { viteMetadata?: { importedAssets: Set<string> } }).viteMetadata
  for (const file of [...css(from), ...meta?.importedAssets ?? []]) seen.add(file)
  return [...seen]
}
