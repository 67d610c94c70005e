const fields = 'input, select, textarea'

/**
 * Makes a region what the server has now and touches only what differs: what stays keeps its scroll, its focus and what is
 * open in it. Children with a name (`data-key`, `data-drop`, `id`) are known by it, the others by their place.
 */
export function patch(old: Element, fresh: Element) {
  if (old.isEqualNode(fresh)) return
  if (old.nodeName !== fresh.nodeName || old.matches(fields)) return old.replaceWith(copy(old, fresh))
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name)
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  patchChildren(old, fresh)
}

function patchChildren(old: Element, fresh: Element) {
  const wanted = new Set([...fresh.children].map(nameOf)), known = new Map<string, ChildNode>()
  for (const child of [...old.children]) {
    const name = nameOf(child)
    if (name && !wanted.has(name)) child.remove()
    else if (name) known.set(name, child)
  }
  let at = old.firstChild
  for (const next of fresh.childNodes) {
    const name = nameOf(next), same = name ? known.get(name) : alike(at, next)
    if (name) known.delete(name)
    if (same && same === at) at = at.nextSibling
    else old.insertBefore(same ?? copy(old, next), at)
    if (same instanceof Element && next instanceof Element) patch(same, next)
    else if (same && same.nodeValue !== next.nodeValue) same.nodeValue = next.nodeValue
  }
  while (at) {
    const gone = at
    at = at.nextSibling
    gone.remove()
  }
}

const nameOf = (node: Node) => (node instanceof HTMLElement ? node.dataset.key ?? (node.dataset.drop || node.id) : '')

const alike = (at: ChildNode | null, next: Node) => (at && !nameOf(at) && at.nodeName === next.nodeName ? at : undefined)

const copy = (old: Element, fresh: Node) => old.ownerDocument.importNode(fresh, true)
