import type { Page } from '@playwright/test'
import { expect, test } from './support'

/** Whatever looks as if it could be operated. Links and disclosures work without scripts. */
const operable = 'main :is(button, input, select, textarea, [role="tab"], [role="button"])'

/** What can be opened and holds nothing. */
const opensNothing = (page: Page) =>
  page
    .locator('main details:not(:has(> summary ~ :not(:empty)))')
    .locator('> summary')
    .filter({ visible: true })
    .allTextContents()

const visible = (page: Page, selector: string) => page.locator(selector).filter({ visible: true })

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const width of [1440, 360]) {
    test(`at ${width} px the playground says so and is a report with the verdict first`, async ({
      page,
      playground,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/playground/')
      await expect(page.locator('.no-scripts')).toBeVisible()
      await expect(page.locator('.no-scripts p')).toContainText('JavaScript is off')
      await playground.rejects('audience')
      await expect(playground.stamp).toBeVisible()
      await expect(playground.deciding).toContainText('this server expects')
      await expect(playground.answer).toContainText('HTTP/1.1 401 Unauthorized')
      await expect(playground.asText('"aud": "https://issues.example.com/mcp"')).toBeVisible()
      await expect(page.locator('.region-server').getByText('https://billing.example.com/mcp')).toBeVisible()
      await expect(visible(page, operable)).toHaveCount(0)
      await expect(visible(page, '.editor-note')).toHaveCount(0)
      await expect(page.locator('.region-server')).toContainText('The request')
      expect(await opensNothing(page)).toEqual([])
      if (width === 360) {
        const [verdict, token] = await Promise.all(
          ['.region-verdict', '.region-token'].map(
            async (region) => (await page.locator(region).boundingBox())?.y ?? 0,
          ),
        )
        expect(verdict).toBeLessThan(token as number)
      }
    })
  }

  test('no other page has a dead control either', async ({ page }) => {
    for (const path of [
      '/',
      '/scenarios/',
      '/scenarios/cross-server-replay/',
      '/docs/confused-deputy/',
      '/docs/',
      '/docs/checks/audience/',
      '/docs/authorization-servers/',
      '/matrix/',
      '/drill/',
      '/import/',
      '/challenges/next-door/',
    ]) {
      await page.goto(path)
      await expect(visible(page, `header :is(button), ${operable}`), path).toHaveCount(0)
      expect(await opensNothing(page), path).toEqual([])
    }
  })
})

test('On paper the verdict comes first, then the rail, then token and server, with no control', async ({
  page,
  playground,
}) => {
  // The inside of an A4 page at 96 dpi.
  await page.setViewportSize({ width: 718, height: 1047 })
  await playground.open()
  await page.emulateMedia({ media: 'print' })
  const bottom = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox()
    return (box?.y ?? 0) + (box?.height ?? Number.NaN)
  }
  for (const part of ['.verdict-top', '.station[data-card="true"]', '.region-verdict .http'])
    expect(await bottom(part), part).toBeLessThan(1047)
  const order = [
    '.verdict-top',
    '.station[data-card="true"]',
    '.answer',
    '.station[data-card="false"]',
    '.region-token',
  ]
  const bottoms = await Promise.all(order.map(bottom))
  expect(bottoms).toEqual([...bottoms].sort((a, b) => a - b))
  await expect(playground.asText('"aud": "https://issues.example.com/mcp"')).toBeVisible()
  await expect(visible(page, 'button, select, [role="tab"], .chip, .editor')).toHaveCount(0)
})
