import type { Page } from '@playwright/test'
import { pageSlugs } from '@/content/docs/slugs'
import { violationsOn } from './axe'
import { allowClipboard, clipboard, expect, test } from './support'

const paths = ['/docs/', ...pageSlugs.map((slug) => `/docs/${slug}/`), '/docs/checks/', '/docs/checks/audience/']

test.use({ contextOptions: { reducedMotion: 'reduce' } })

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

test.describe('Every page of the docs', () => {
  test.describe.configure({ timeout: 300_000 })

  test('fits a phone, also with text twice as large, and has nothing axe finds', async ({ page }) => {
    const seen = new Set<string>()
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 360, height: 780 })
      await page.goto(path)
      expect(await sticksOut(page), path).toEqual([])
      expect(await violationsOn(page, seen), `${path} at 360 px`).toEqual([])
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await sticksOut(page), `${path} at 200 %`).toEqual([])
      await page.evaluate(() => {
        document.documentElement.style.fontSize = ''
      })
      await page.setViewportSize({ width: 1440, height: 900 })
      // What is wide only is the same on all pages: a11y.spec.ts has one of each kind.
      expect(await violationsOn(page, seen, 'colours'), `${path} at 1440 px`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      expect(await violationsOn(page, seen, 'colours'), `${path}, dark`).toEqual([])
    }
  })

  test.describe('without scripts', () => {
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
