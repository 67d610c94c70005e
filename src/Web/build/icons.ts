import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** One SVG file with a <symbol> for each name in icons.txt, drawn by @tabler/icons. An unknown name fails the build. */
export function icons(root: string): Plugin {
  return {
    name: 'lindian-icons',
    generateBundle() {
      const names = readFileSync(join(root, 'icons.txt'), 'utf8').split('\n').filter(Boolean)
      const source = `<svg xmlns="http://www.w3.org/2000/svg">${names.map(name => symbol(root, name)).join('')}</svg>`
      this.emitFile({ type: 'asset', name: 'icons.svg', source })
    },
  }
}

function symbol(root: string, name: string): string {
  const file = readFileSync(join(root, 'node_modules/@tabler/icons/icons/outline', `${name}.svg`), 'utf8')
  const drawing = /<svg[^>]*>(.*)<\/svg>/s.exec(file)?.[1] ?? ''
  const lines = drawing.replace(/\s*\n\s*/g, '').replace(/<path stroke="none"[^>]*>/, '')
  const pen = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
  return `<symbol id="${name}" viewBox="0 0 24 24" ${pen}>${lines}</symbol>`
}
