import { scenarios } from '@/content/catalog'
import { expect, test } from './support'
import { judgementOf } from './tokens'

test.describe('The home page', () => {
  test('shows the attack in one screen: accepted by the careless build, rejected by the strict one', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valid. Just not for you.')
    const careless = page.getByRole('article').filter({ hasText: 'Billing, careless build' })
    const strict = page.getByRole('article').filter({ hasText: 'Billing, strict build' })
    await expect(careless.locator('.stamp')).toContainText('accepted')
    await expect(strict.locator('.stamp')).toHaveText('rejected 401 · audience')
    for (const stamp of [careless.locator('.stamp'), strict.locator('.stamp')])
      await expect(stamp).toBeInViewport({ ratio: 1 })
  })

  test('judges again in the page when the token or the build is changed', async ({ page }) => {
    await page.goto('/')
    const stamps = page.getByRole('article').locator('.stamp')
    const checks = page.getByRole('group', { name: 'Checks the audience' })
    const tokenFor = page.getByRole('group', { name: 'Whom is the token for?' })
    await checks.getByRole('button', { name: 'Yes' }).click()
    await expect(stamps).toHaveText(['rejected 401 · audience', 'rejected 401 · audience'])
    await tokenFor.getByRole('button', { name: 'Billing' }).click()
    await expect(stamps).toContainText(['accepted', 'accepted'])
    await expect(page.getByRole('figure')).toContainText(
      'Alice’s client gets a token for billing and sends it to billing.',
    )
    await checks.getByRole('button', { name: 'No' }).click()
    await tokenFor.getByRole('button', { name: 'Issues' }).click()
    await expect(stamps.first()).toContainText('accepted')
    await expect(stamps.last()).toContainText('rejected')
  })

  test('leads to the same case in the playground', async ({ page, playground }) => {
    await page.goto('/')
    await page.getByRole('article').last().getByRole('link', { name: 'Open in the playground' }).click()
    await expect(page).toHaveURL('/playground/#scenario=wide-scope-replay')
    await playground.ready()
    await playground.rejects('audience')
  })
})

test('The theme follows the system until it is chosen, and the choice stays', async ({ page }) => {
  const theme = page.locator('html')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(theme).toHaveAttribute('data-theme', 'light')
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await page.goto('/docs/')
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible()
})

test('An example has a page of its own, with what must come out and neighbours to turn to', async ({ page }) => {
  const [first, second] = scenarios
  const { summary } = await judgementOf(first.id)
  await page.goto(`/scenarios/${first.id}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.title)
  await expect(page.locator('.stamp').first()).toHaveText(`${summary.stamp} ${summary.detail}`)
  await page.getByRole('link', { name: `Next: ${second.title}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.title)
})
