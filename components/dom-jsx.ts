/**
 * What stands in for React where a link's verdict is drawn before React has come: components without state, drawn
 * once. Texts become text nodes and attributes, never HTML.
 */
interface Element {
  readonly type: string | typeof Fragment | ((props: object) => Drawable)
  readonly props: Readonly<Record<string, unknown>>
}
export type Drawable = Element | string | number | boolean | null | undefined | readonly Drawable[]

export const Fragment = Symbol('fragment')
export const jsx = (type: Element['type'], props: Element['props']): Element => ({ type, props })
/** For children that are written as a list. */
export const jsxs = (type: Element['type'], props: Element['props']): Element => jsx(type, props)
export const memo = <T>(component: T): T => component

const svgNames = new Set(['svg', 'g', 'path', 'circle', 'rect'])
const svg = 'http://www.w3.org/2000/svg'

export function draw(what: Drawable, into: Node): void {
  if (what === null || what === undefined || typeof what === 'boolean') return
  if (typeof what === 'string' || typeof what === 'number') into.appendChild(document.createTextNode(String(what)))
  else if ('type' in what) drawElement(what, into)
  else for (const one of what) draw(one, into)
}

function drawElement({ type, props }: Element, into: Node) {
  const children = props.children as Drawable
  if (type === Fragment) return draw(children, into)
  if (typeof type === 'function') return draw(type(props), into)
  const name = String(type)
  const element = svgNames.has(name) ? document.createElementNS(svg, name) : document.createElement(name)
  for (const [prop, value] of Object.entries(props)) setAttribute(element, prop, value)
  draw(children, element)
  into.appendChild(element)
}

function setAttribute(element: globalThis.Element, prop: string, value: unknown) {
  if (prop === 'children' || value === null || value === undefined || typeof value === 'function') return
  const isState = /^(data|aria)-/.test(prop)
  if (value === false && !isState) return
  element.setAttribute(attributeOf(prop), value === true && !isState ? '' : String(value))
}

const attributeOf = (prop: string) =>
  prop === 'className'
    ? 'class'
    : prop === 'tabIndex'
      ? 'tabindex'
      : prop.replace(/^stroke([A-Z])/, (_, letter: string) => `stroke-${letter.toLowerCase()}`)
