import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { webFonts } from '@/components/frame/first-script'
import { fontsAreInTime, watchShifts } from './layout-shifts'
import { expect, test } from './support'

const out = join(import.meta.dirname, '..', 'out')
const paths = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !name.startsWith('_') && !name.startsWith('404'))
  .map((name) => name.replaceAll('\\', '/'))
  // The pages of the scenarios are all built alike: one in twenty stands for the rest.
  .filter((name, i) => !name.startsWith('scenarios/') || i % 20 === 0)
  .map((name) => `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`)

/** How far the page can be pushed sideways. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

test.describe('No page scrolls sideways', () => {
  test.describe('as it was built', () => {
    // Scripts would not change the layout, and without them a hundred pages take seconds.
    test.use({ javaScriptEnabled: false })

    test.describe.configure({ timeout: 90_000 })

    const ofScenarios = paths.filter((path) => /^\/scenarios\/./.test(path))
    // The pages of the docs with their scripts, and their text twice as large: docs-read.spec.ts.
    const ofDocs = /^\/docs\/(?!checks\/)./
    const others = [...paths.filter((path) => !ofScenarios.includes(path) && !ofDocs.test(path)), '/404.html']
    const moreChecks = /^\/docs\/checks\/(?!audience\/)./
    for (const [what, among] of [
      ['examples', ofScenarios],
      ['all others', others],
    ] as const) {
      test(`at 360 px, nor at 720 px, a screen of 1440 at 200 %: ${what}`, async ({ page }) => {
        const wide: string[] = []
        for (const path of among) {
          await page.setViewportSize({ width: 360, height: 800 })
          await page.goto(path)
          if ((await overflow(page)) > 0) wide.push(`${path} at 360 px`)
          if (among === ofScenarios || moreChecks.test(path)) continue
          await page.setViewportSize({ width: 720, height: 800 })
          if ((await overflow(page)) > 0) wide.push(`${path} at 720 px`)
        }
        expect(wide).toEqual([])
      })
    }
  })

  test('nor the playground with everything unfolded, in each of its tabs, with the longest values', async ({
    page,
    playground,
  }) => {
    for (const id of ['oversized-token', 'keys-not-given', 'aud-two-servers', 'forged-embedded-jwk', 'two-headers']) {
      await playground.open(`scenario=${id}`)
      for (const width of [360, 720, 1024]) {
        await page.setViewportSize({ width, height: 800 })
        await playground.unfold()
        const tabs = await page.getByRole('tab').filter({ visible: true }).all()
        for (const tab of tabs.length > 0 ? tabs : [null]) {
          await tab?.click()
          expect(await overflow(page), `${id} at ${width} px`).toBeLessThanOrEqual(0)
        }
      }
    }
  })
})

test('On a first visit the web fonts break no line elsewhere, on pages that are read before one types', async ({
  page,
}) => {
  for (const path of ['/drill/', '/challenges/', '/import/', '/challenges/untyped/']) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate((fonts) => Promise.all(fonts.map((font) => document.fonts.load(font))), webFonts)
    for (const width of [1440, 1024, 768]) {
      await page.setViewportSize({ width, height: 900 })
      const height = (isFirst: boolean) =>
        page.evaluate((isFirst) => {
          document.documentElement.toggleAttribute('data-without-web-fonts', isFirst)
          return document.querySelector('main')?.offsetHeight
        }, isFirst)
      expect(await height(true), `${path} at ${width} px`).toBe(await height(false))
    }
  }
})

test.describe('At 200 % zoom', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })

  test('the playground can be used: everything is in reach, nothing lies over what one works on', async ({
    page,
    playground,
  }) => {
    await playground.open()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('tab', { name: 'Token' }).click()
    await playground.button('aud → this server').click()
    await expect(page.locator('.pinned')).toContainText('rejected 403 · scope')
    await page.getByRole('tab', { name: 'Server' }).click()
    await playground.ask('issues')
    await playground.rejects('audience')
    await page.getByRole('tab', { name: 'Verdict' }).click()
    await playground.deciding.getByRole('button', { name: 'Show aud' }).click()
    await expect(playground.area('payload')).toBeInViewport()
  })
})

test('A typical failure is readable without scrolling at 1440 × 900: stamp, sentence and answer', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open()
  for (const part of [playground.stamp, playground.sentence, playground.answer])
    await expect(part).toBeInViewport({ ratio: 1 })
  await expect(playground.deciding).toBeInViewport()
})

test('Both builds of the home page are seen at once at 1440 × 900', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/')
  for (const name of ['Billing, careless build', 'Billing, strict build'])
    await expect(page.getByRole('article').filter({ hasText: name })).toBeInViewport({ ratio: 1 })
})

test('With reduced motion nothing moves', async ({ page, playground }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of ['/', '/docs/confused-deputy/', '/playground/']) {
    await page.goto(path)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after'].flatMap((pseudo) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element, pseudo)
          const durations = `${transitionDuration}, ${animationDuration}`.split(', ')
          return durations.every((duration) => Number.parseFloat(duration) === 0 || duration === 'auto')
            ? []
            : [`${element.tagName}.${element.className}${pseudo} ${durations}`]
        }),
      ),
    )
    expect(moving, path).toEqual([])
  }
  await playground.ready()
  await playground.button('aud → this server').click()
  await playground.rejects('scope', 403)
  expect(
    await page.evaluate(
      () => document.getAnimations().filter((a) => Number(a.effect?.getComputedTiming().duration) > 0).length,
    ),
  ).toBe(0)
})

const shiftsOn = ['/playground/', '/', '/docs/confused-deputy/', '/scenarios/', '/matrix/']
const hasPlex = (page: Page) =>
  page.evaluate((fonts) => fonts.every((font) => document.fonts.check(font)), [...webFonts])

test('Nothing jumps while the page starts', async ({ page, playground }) => {
  const shift = await watchShifts(page, { afterInput: false })
  for (const path of shiftsOn) {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await shift(), path).toBeLessThan(0.02)
  }
  await playground.open()
})

for (const width of [1440, 360])
  test(`At ${width} px nothing jumps when the fonts come late`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    const shift = await watchShifts(page, { afterInput: false })
    // A cached font would be there for the first paint.
    await page.addInitScript(() => localStorage.removeItem('fonts'))
    await page.addInitScript(fontsAreInTime)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const held: (() => void)[] = []
    await page.route('**/*.woff2', async (route) => {
      // None is asked for before something is painted.
      const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      expect(painted, route.request().url()).toBe(true)
      await new Promise<void>((resolve) => held.push(resolve))
      await route.continue()
    })
    for (const path of shiftsOn) {
      // The load event waits for fonts.
      await page.goto(path, { waitUntil: 'commit' })
      await expect.poll(() => held.length, path).toBe(webFonts.length)
      expect(await hasPlex(page), path).toBe(false)
      for (const come of held.splice(0)) come()
      await page.waitForLoadState('networkidle')
      await expect(page.locator('html[data-without-web-fonts]')).toHaveCount(0)
      expect(await hasPlex(page), path).toBe(true)
      expect(await shift(), path).toBeLessThan(0.02)
    }
  })

test('On a phone the fonts move nothing that is in view, wherever they would break a line', async ({ page }) => {
  const shift = await watchShifts(page, { afterInput: false })
  await page.addInitScript(() => localStorage.removeItem('fonts'))
  await page.addInitScript(fontsAreInTime)
  // Widths at which some line of a challenge holds a word more in one font than in the other.
  const breaks = { 'alice-stays': 400, 'next-door': 366, 'one-of-four': 427, 'stolen-and-bound': 378, untyped: 400 }
  for (const [id, width] of Object.entries(breaks)) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/challenges/${id}/`)
    await expect.poll(() => page.evaluate(() => localStorage.fonts), id).toBe('cached')
    expect(await shift(), `${id} at ${width} px`).toBeLessThanOrEqual(0.01)
  }
  await page.getByRole('link', { name: 'Challenges' }).first().click()
  await expect(page.locator('html[data-without-web-fonts]')).toHaveCount(0)
})

test('Fonts that come when somebody reads already are drawn from the next page on', async ({ page }) => {
  await page.addInitScript(() => {
    performance.now = () => 3_600_000
  })
  await page.goto('/docs/confused-deputy/')
  await expect.poll(() => page.evaluate(() => localStorage.fonts)).toBe('cached')
  await expect(page.locator('html[data-without-web-fonts]')).toHaveCount(1)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Examples' }).click()
  await expect(page).toHaveURL('/scenarios/')
  await expect(page.locator('html[data-without-web-fonts]')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('html[data-without-web-fonts]')).toHaveCount(0)
})
