import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Community } from '../../core/app.ts'
import { t } from '../lib/words.ts'

// a drawn line takes no variables of a style sheet
const pen = (name: string, weight: number, fillOpacity: number) => {
  const color = getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  return { color, fillColor: color, weight, fillOpacity }
}

/** Draws the communities and gives the way to take the map down again. */
export function drawMap(box: HTMLElement, communities: Community[], open: (id: string) => void): () => void {
  const map = L.map(box, { attributionControl: false, zoomControl: false, minZoom: 6, maxZoom: 18 })
  L.control.zoom({ zoomInTitle: t('map.nearer'), zoomOutTitle: t('map.farther') }).addTo(map)
  const all = L.featureGroup().addTo(map), mine = L.featureGroup().addTo(map)
  for (const community of communities) {
    const shape = shapeOf(community)
    shape?.bindTooltip(community.name, { permanent: community.mine, direction: community.boundary ? 'center' : 'top', offset: [0, community.boundary ? 0 : -10] }).on('click', () => open(community.id)).addTo(community.mine ? mine : all)
  }
  const bounds = mine.getLayers().length > 0 ? mine.getBounds() : all.getBounds()
  if (bounds.isValid()) map.fitBounds(bounds.pad(0.2))
  else map.setView([31.4, 120.9], 11)
  const look = () => thin(mine.getLayers())
  map.on('zoomend moveend', look)
  look()
  return () => map.remove()
}

// one name that can be read says more than two across each other; nearer, there is room for both
function thin(layers: L.Layer[]) {
  const shown: DOMRect[] = []
  for (const label of layers.flatMap(layer => layer.getTooltip()?.getElement() ?? [])) {
    const here = label.getBoundingClientRect()
    const crossed = shown.some(other => here.left < other.right && other.left < here.right && here.top < other.bottom && other.top < here.bottom)
    label.classList.toggle('crossed', crossed)
    if (!crossed) shown.push(here)
  }
}

function shapeOf({ boundary, centre, mine }: Community): L.Layer | null {
  const style = mine ? pen('--brand', 3, 0.25) : pen('--edge', 1, 0.1)
  const rings = (Array.isArray(boundary) ? boundary : (boundary as { coordinates?: unknown } | null)?.coordinates) as [number, number][][] | undefined
  if (rings?.length) return L.polygon(rings.map(ring => ring.map(([east, north]): L.LatLngTuple => [north, east])), style)
  return centre ? L.circleMarker([centre.latitude, centre.longitude], { ...style, radius: 10 }) : null
}
