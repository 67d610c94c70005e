/// <reference types="vite/client" />

// drawn by @tabler/icons; only those in use are taken into the bundle
const drawings = import.meta.glob<string>(
  '/node_modules/@tabler/icons/icons/outline/{home,checklist,map-pin,user,qrcode,hand-finger,help-circle,camera,signature,tool,send,plus,chevron-left,chevron-right,search,check,x,clock,alert-triangle,cloud-off,cloud-check,refresh,phone,bolt,building-community,file-text,trash,photo,flashlight,current-location,logout,download,map,list,message,pencil,clipboard-list,arrow-back-up}.svg',
  { query: '?raw', import: 'default', eager: true },
)

const inner = new Map(Object.entries(drawings).map(([path, svg]) => [/([^/]+)\.svg$/.exec(path)?.[1] ?? '', /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1] ?? '']))

/** A drawing beside words; it says nothing to a screen reader. */
export const Icon = ({ name }: { name: string }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" dangerouslySetInnerHTML={{ __html: inner.get(name) ?? '' }} />
)
