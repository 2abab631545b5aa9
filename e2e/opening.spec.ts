import type { Page } from '@playwright/test'
import { fontsAreInTime, watchShifts } from './layout-shifts'
import { textOfLink } from './links'
import { expect, test } from './support'

/** Opens the playground by a link and keeps back every script but those that draw the link's own verdict. */
async function openSlowly(page: Page, fragment: string) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    if (!route.request().url().includes('/opening-')) await released
    await route.continue().catch(() => {}) // the test may be over before the last one is asked for
  })
  await page.goto(`/playground/#${fragment}`, { waitUntil: 'commit' })
  return release
}

const drawn = (page: Page) => page.locator('[data-opening-place="verdict"]')

/** The verdict as a reader sees it: words, places, sizes. */
const lookOf = (page: Page, within: string) =>
  page.locator(within).evaluate((panel) =>
    [
      ...panel.querySelectorAll(
        '.stamp, .verdict-headline, .verdict-sentence, .http-line, .station, .step-card, .why p',
      ),
    ].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [element.textContent, ...[x, y, width, height].map(Math.round)].join(' | ')
    }),
  )

for (const size of [
  { width: 1440, height: 900 },
  { width: 360, height: 800 },
])
  test.describe(`At ${size.width} px, before the page’s scripts have come,`, () => {
    test.use({ viewport: size })
    for (const [id, stamp] of [
      ['good-token-issues', 'accepted 200'],
      ['expired', 'rejected 401 · expiry'],
      ['dpop-forwarded', 'rejected 401 · audience'],
      ['replay-careless', 'accepted'],
    ] as const)
      test(`a link shows its own verdict, which stays as it is: ${id}`, async ({ page, playground }) => {
        await page.addInitScript(fontsAreInTime)
        const shift = await watchShifts(page, { afterInput: true })
        const release = await openSlowly(page, `scenario=${id}`)
        await expect(drawn(page).locator('.stamp')).toContainText(stamp)
        await expect(page.locator('html[data-opening="explained"]')).toHaveCount(1)
        // Drawn or, where they would move something, left to the next page: that is the same on every page.
        await expect.poll(() => page.evaluate(() => localStorage.fonts)).toBe('cached')
        const shiftedByFonts = await shift()
        const before = await lookOf(page, '[data-opening-place="verdict"] > .panel')
        release()
        await playground.ready()
        await expect(drawn(page)).toBeEmpty()
        await expect(playground.stamp).toContainText(stamp)
        expect(await lookOf(page, '.region-verdict > .panel')).toEqual(before)
        expect((await shift()) - shiftedByFonts).toBeLessThanOrEqual(0.01)
      })
  })

test('A link with a case of its own shows its verdict first, and its note', async ({ page, playground }) => {
  await playground.open()
  await playground.ask('issues')
  await playground.accepts()
  await page.getByText('Add a note to the link').click()
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('It is accepted here.')
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\./)
  let fragment = ''
  await expect(async () => {
    fragment = (await page.evaluate(() => location.hash)).slice(1)
    expect(textOfLink(fragment)).toContain('It is accepted here.')
  }).toPass()
  await page.goto('about:blank')
  const release = await openSlowly(page, fragment)
  await expect(drawn(page).locator('.stamp')).toContainText('accepted 200')
  await expect(page.locator('[data-opening-place="story"]')).toContainText('It is accepted here.')
  release()
  await playground.ready()
  await playground.accepts()
  await expect(page.getByText('It is accepted here.').first()).toBeVisible()
})

test('A link that does not open says so, over the default example', async ({ page, playground }) => {
  const release = await openSlowly(page, 'v1.broken')
  await playground.rejects('audience')
  release()
  await expect(playground.trouble).toBeVisible()
})
