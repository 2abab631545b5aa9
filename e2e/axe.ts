import type { Frame, Page } from '@playwright/test'
import axeCore, { type RunOptions } from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Rules about colours: three quarters of what axe costs. They ask only how a text looks. */
const ofColours = ['color-contrast', 'link-in-text-block']

const mark = 'data-look-of-its-own'

/** The gallery's cards are built alike: the first of each shelf stand for the rest. */
const moreOfTheSame = 'section > ul > li:nth-child(n+7):has(> article)'

/** Looks of text that this worker has had judged, on any page. */
const seen = new Set<string>()

/**
 * What axe finds against WCAG A and AA on the page as it stands: the rules about colours once for each look of text,
 * all others everywhere, unless `colours` is asked for alone.
 */
export async function violationsOn(page: Page, only?: 'colours'): Promise<readonly string[]> {
  // Left out, it would still cost: axe looks at all of a page before it does.
  await page.locator(moreOfTheSame).evaluateAll((all) => {
    for (const element of all) element.remove()
  })
  const found = only
    ? []
    : await analyse(page, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])),
      })
  const looks = await markNewLooks(page, [...seen])
  for (const look of looks) seen.add(look)
  if (looks.length === 0) return found
  return [...found, ...(await analyse(page, { runOnly: { type: 'rule', values: ofColours } }, `[${mark}]`))]
}

/** What axe finds against any rule of its own, within what a selector finds. */
export const faultsWithin = (page: Page, within: string) => analyse(page, {}, within)

/** Half a megabyte, once for each document. */
const inject = async (frame: Frame) =>
  (await frame.evaluate(() => 'axe' in window)) ? undefined : frame.evaluate(axeCore.source)

/** In the page itself, which answers with sentences: the builder for this runner sends the whole of axe each time. */
async function analyse(page: Page, asked: RunOptions, within = 'html'): Promise<readonly string[]> {
  await Promise.all(page.frames().map(inject))
  return page.evaluate(
    async ([within, asked]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(within, { ...asked, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
      )
    },
    [within, asked] as const,
  )
}

/**
 * Marks the first text of each look that is not known. A look is all that its contrast hangs on: colour, size, weight,
 * the backgrounds and opacities it lies on, and for a link the text around it.
 */
function markNewLooks(page: Page, known: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    ([known, mark]) => {
      for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark)
      const ground = new Map<Element | null, string>([[null, '']])
      const groundOf = (element: Element | null): string => {
        const there = ground.get(element)
        if (there !== undefined || element === null) return there ?? ''
        const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element)
        const own = `${backgroundColor} ${backgroundImage} ${opacity} ${filter} ${mixBlendMode}`
        const below = groundOf(element.parentElement)
        const all = own === 'rgba(0, 0, 0, 0) none 1 none normal' ? below : `${below} < ${own}`
        ground.set(element, all)
        return all
      }
      const hasText = (element: Element) =>
        element.matches('input, textarea, select') ||
        [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
      const blockOf = (element: Element): Element =>
        element.parentElement && getComputedStyle(element).display === 'inline'
          ? blockOf(element.parentElement)
          : element
      const all = new Set(known)
      const fresh: string[] = []
      for (const element of document.body.querySelectorAll('*')) {
        if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue
        const style = getComputedStyle(element)
        const parts = [style.color, style.fontSize, style.fontWeight, style.textShadow, groundOf(element)]
        if (element.matches(':disabled, [aria-disabled="true"], :disabled *')) parts.push('disabled')
        const link = element.closest('a[href]')
        if (link) {
          const block = blockOf(link)
          const alone = block.textContent?.trim() === link.textContent?.trim()
          parts.push(`link ${alone}`, style.textDecorationLine, getComputedStyle(block).color, style.borderBottomStyle)
        }
        const look = parts.join(' | ')
        if (all.has(look)) continue
        all.add(look)
        fresh.push(look)
        ;(link ?? element).setAttribute(mark, '')
      }
      return fresh
    },
    [known, mark] as const,
  )
}
