import type { BrowserContext, Page } from '@playwright/test'
import { pageSlugs } from '@/content/docs/slugs'
import { violationsOn } from './axe'
import { jose, KiB, monaco, scripts } from './loaded-scripts'
import { allowClipboard, clipboard, expect, test } from './support'

/** The pages in the order they are read in. */
const inOrder = ['/docs/', ...pageSlugs.map((slug) => `/docs/${slug}/`), '/docs/checks/']
/** And of the pages below those, the longest. */
const paths = [
  ...inOrder,
  '/docs/checks/audience/',
  '/docs/troubleshooting/mcp-clients/',
  '/docs/authorization-servers/auth0/',
]

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** How far the page can be pushed sideways. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** What sticks out of the page to the right, other than in a box that scrolls by itself. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    return [...document.querySelectorAll('main *')]
      .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e))
      .map((e) => `${e.tagName} ${e.className} ${(e.textContent ?? '').slice(0, 60)}`)
      .slice(0, 3)
  })

/** Bytes of script that every page of the site needs: what the framework costs. Asked once in this worker. */
let floor: Promise<number> | undefined

async function costOfFramework(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  const loaded = scripts(page)
  await page.goto('/404.html', { waitUntil: 'networkidle' })
  const total = await loaded.total()
  await page.close()
  expect(total).toBeGreaterThan(50 * KiB)
  return total
}

/** Whatever waits to come into view waits until it is let go, so that the page can be looked at as it comes. */
async function holdExamples(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const { observe } = IntersectionObserver.prototype
    const held: (() => void)[] = []
    IntersectionObserver.prototype.observe = function (target) {
      held.push(() => observe.call(this, target))
    }
    addEventListener('let-examples-go', () => {
      IntersectionObserver.prototype.observe = observe
      for (const start of held) start()
    })
  })
  return () => page.evaluate(() => void dispatchEvent(new Event('let-examples-go')))
}

/** Marked in the menu, its sections listed, and named for those before and after it. */
async function expectItsPlace(page: Page, path: string) {
  const menu = page.getByRole('navigation', { name: 'Docs', exact: true })
  for (const list of await menu.all()) await expect(list.locator('[aria-current="page"]')).toHaveAttribute('href', path)
  if (path !== '/docs/') {
    const listed = await page.locator('.docs-toc a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    const headings = await page.locator('article :is(h2, h3)[id]').evaluateAll((all) => all.map(({ id }) => `#${id}`))
    expect(listed).toEqual(headings)
  }
  const at = inOrder.indexOf(path)
  // The checks are a row of their own, which begins behind its list, and so are pages below another.
  if (path.startsWith('/docs/checks/') || at < 0) return
  const turns = page.getByRole('navigation', { name: 'Previous and next page' }).getByRole('link')
  const neighbours = [inOrder[at - 1], inOrder[at + 1]].filter((other) => other !== undefined)
  expect(await turns.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(neighbours)
}

test.describe('Every page of the docs', () => {
  // One visit for all that has to hold on each: what costs is to load it.
  for (const path of paths)
    test(`${path} fits, costs little, has nothing axe finds, and its examples say what was built`, async ({
      page,
      context,
    }) => {
      floor ??= costOfFramework(context)
      const most = (await floor) + 25 * KiB
      const loaded = scripts(page)
      const letGo = await holdExamples(page)
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 360, height: 780 })
      await page.goto(path)
      const examples = page.locator('[data-live-example]')
      const built = await examples.locator('.verdict-banner').allTextContents()

      await expectItsPlace(page, path)
      expect(await overflow(page), 'pushed sideways at 360 px').toBeLessThanOrEqual(0)
      expect(await sticksOut(page), 'at 360 px').toEqual([])
      expect(await violationsOn(page), 'at 360 px').toEqual([])
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await sticksOut(page), 'with text twice as large').toEqual([])
      await page.evaluate(() => {
        document.documentElement.style.fontSize = ''
      })
      await page.setViewportSize({ width: 720, height: 800 })
      expect(await overflow(page), 'pushed sideways at 720 px').toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1100, height: 800 })
      const widths = await page.locator('.docs-side, .docs-article').evaluateAll((all) => all.map((e) => e.clientWidth))
      expect(widths, 'the menu and the text beside it, at 1100 px').toEqual([220, expect.closeTo(720, -2)])
      await page.setViewportSize({ width: 1440, height: 900 })
      // What is wide only is the same on all pages: a11y.spec.ts has one of each kind.
      expect(await violationsOn(page, 'colours'), 'at 1440 px').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      expect(await violationsOn(page, 'colours'), 'dark').toEqual([])

      if (path !== '/docs/checks/audience/') {
        expect(await loaded.total(), 'script before an example comes near').toBeLessThanOrEqual(most)
        expect(await loaded.holding(jose)).toBe(0)
      }
      await letGo()
      for (const example of await examples.all()) {
        await example.scrollIntoViewIfNeeded()
        await expect(example.locator('[data-live="true"]')).toBeVisible()
      }
      expect(await examples.locator('.verdict-banner').allTextContents()).toEqual(built)
      expect(await loaded.holding(monaco)).toBe(0)
    })

  test.describe('without scripts', () => {
    test.describe.configure({ timeout: 300_000 })
    test.use({ javaScriptEnabled: false })
    test('has its text, its list of pages, and no control that does nothing', async ({ page }) => {
      for (const path of paths) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
        expect((await page.locator('.prose').textContent())?.length, path).toBeGreaterThan(400)
        await expect(page.locator('main :is(button, input, select):visible'), path).toHaveCount(0)
        for (const panel of await page.locator('.code-panel').all()) await expect(panel, path).toBeVisible()
      }
    })
  })
})

test('Code is copied as it stands', async ({ page, context }) => {
  await allowClipboard(context)
  await page.goto('/docs/privacy/')
  const block = page.locator('.code-block').filter({ hasText: 'connect-src' })
  await block.hover()
  await block.getByRole('button', { name: 'Copy the code' }).click()
  await expect(block).toContainText('Copied')
  expect(await clipboard(page)).toBe("connect-src 'self'")
})

test.describe('On a phone', () => {
  test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true })

  test('no button that copies code lies over words', async ({ page }) => {
    const withCode = [
      'add-oauth',
      'command',
      'confused-deputy',
      'limits',
      'mtls',
      'protected-server',
      'roll-out',
      'sdks',
    ]
    for (const path of ['/drill/', ...withCode.map((slug) => `/docs/${slug}/`)]) {
      await page.goto(path)
      const hidden = await page.evaluate(() => {
        const buttons = [...document.querySelectorAll('.code-copy')].filter((button) => button.checkVisibility())
        if (buttons.length === 0) return ['nothing to copy']
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const lines: { readonly text: Node; readonly box: DOMRect }[] = []
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const within = text.parentElement
          if (!text.nodeValue?.trim() || !within?.checkVisibility() || within.closest('.code-copy, .sr-only')) continue
          const range = document.createRange()
          range.selectNodeContents(text)
          for (const box of range.getClientRects()) lines.push({ text, box })
        }
        return buttons.flatMap((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect()
          if (getComputedStyle(button).opacity !== '1') return ['a button that is not seen']
          const { text } =
            lines.find(
              ({ box }) => box.left < right && box.right > left && box.top < bottom - 1 && box.bottom > top + 1,
            ) ?? {}
          return text?.nodeValue ? [text.nodeValue.slice(0, 60)] : []
        })
      })
      expect(hidden, path).toEqual([])
    }
  })
})

test('The language that was chosen is shown wherever there is one like it, after a reload too', async ({ page }) => {
  await page.goto('/docs/confused-deputy/')
  const tabs = page.locator('.code-tabs').first()
  await tabs.getByRole('tab', { name: /^Python/ }).click()
  await expect(tabs.getByRole('tabpanel')).toHaveCount(1)
  await expect(tabs.getByRole('tabpanel')).toContainText('claims.get')
  await page.reload()
  await expect(tabs.getByRole('tab', { selected: true })).toHaveText(/^Python/)
  await tabs.getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tabs.getByRole('tab', { selected: true })).toHaveText(/^Go/)
})

test('The first use of a term leads to the glossary, where its entry is marked', async ({ page }) => {
  await page.goto('/docs/two-attacks-one-name/')
  const term = page.locator('.prose .term-ref[href="/docs/glossary/#authorization-server"]')
  await expect(term).toHaveCount(1)
  await term.click()
  await expect(page).toHaveURL('/docs/glossary/#authorization-server')
  await expect(page.locator('#authorization-server')).toBeInViewport()
})
