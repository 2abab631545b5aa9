import type { Page } from '@playwright/test'

/** Controls that are built alike need not all be measured: so many of each make. */
const ofEachMake = 3

/**
 * What can be pressed on the page as it stands, or in the dialog that is open, and answers on less than 24 px of height
 * or width (WCAG 2.2 §2.5.8). Links within running text are left out, as the criterion leaves them out.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((ofEachMake) => {
    const least = 24
    const controls = 'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="option"]'
    const blockOf = (element: Element): Element =>
      element.parentElement && getComputedStyle(element).display.startsWith('inline')
        ? blockOf(element.parentElement)
        : element
    /** Whether words stand beside it in its lines that are no link or button themselves. */
    const isInText = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false
      const block = blockOf(element)
      const pressed = [...block.querySelectorAll('a[href], button')].map(({ textContent }) => textContent ?? '')
      return (block.textContent ?? '').length - pressed.join('').length > 3
    }
    /** The label of a field does what the field does. One of the two is drawn for nobody, as often as not. */
    const partsOf = (element: Element) =>
      (element instanceof HTMLInputElement && element.labels?.length ? [element, ...element.labels] : [element]).filter(
        (part) => part.getBoundingClientRect().width > 1.5 && getComputedStyle(part).opacity !== '0',
      )
    const makeOf = (element: Element) =>
      [element, element.parentElement, element.parentElement?.parentElement]
        .map((part) => `${part?.tagName.toLowerCase()}.${part?.className}`)
        .join(' < ')
    /** How far around its middle a part answers. */
    const measure = (part: Element) => {
      part.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const [box] = part.getClientRects()
      if (!box) return { width: 0, height: 0 }
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const reach = (dx: number, dy: number) => {
        let steps = 0
        const answers = () => {
          const at = (steps + 1) / 2
          const hit = document.elementFromPoint(x + dx * at, y + dy * at)
          return hit !== null && part.contains(hit)
        }
        while (steps < 2 * least && answers()) steps++
        return steps / 2
      }
      return { width: reach(-1, 0) + reach(1, 0), height: reach(0, -1) + reach(0, 1) }
    }

    const root = document.querySelector('dialog[open]') ?? document.body
    const makes = new Map<string, number>()
    const small: string[] = []
    for (const element of root.querySelectorAll(controls)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) continue
      const parts = partsOf(element)
      if (parts.length === 0 || parts.some(isInText)) continue
      const make = makeOf(element)
      const known = makes.get(make) ?? 0
      makes.set(make, known + 1)
      if (known >= ofEachMake) continue
      const sizes = parts.map(measure)
      // Half a pixel at either end lies between two probes.
      if (sizes.some(({ width, height }) => width >= least - 1 && height >= least - 1)) continue
      const name = (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)
      small.push(`${sizes.map(({ width, height }) => `${width} × ${height}`).join(', ')}: “${name}” ${make}`)
    }
    return small
  }, ofEachMake)
}
