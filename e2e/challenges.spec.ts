import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { puzzles } from '@/content/challenges'
import { expect, test } from './support'

test('A challenge is solved by keyboard, and is remembered until it is forgotten', async ({ page }) => {
  await page.goto('/challenges/next-door/')
  const address = page.getByLabel('The resource you ask a token for')
  await address.focus()
  await page.keyboard.press('Enter')
  const result = page.locator('.puzzle-result')
  await expect(result).toContainText('Not yet: 1 of 2 hold.')
  await expect(result).toContainText('Tenant 2 accepts it: no')
  await address.fill('https://mcp.example.com')
  await page.keyboard.press('Enter')
  await expect(result).toContainText('Solved.')
  await expect(result.locator('.stamp')).toContainText('accepted')

  await page.goto('/challenges/')
  await expect(page.getByRole('status')).toContainText('1 of 8 solved')
  await expect(page.locator('.puzzles > li[data-solved="true"]')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('status')).toContainText('1 of 8 solved')
  await page.getByRole('button', { name: 'Forget' }).click()
  await expect(page.getByRole('status')).toContainText('0 of 8 solved')
  await expect(page.locator('.puzzles a').first()).toBeFocused()
})

test('On a phone what comes of an answer is in view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/challenges/two-clocks/')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.locator('.puzzle-outcome')).toBeInViewport({ ratio: 1 })
})

test('A verdict opens in the playground as what was tried', async ({ page, playground }) => {
  await page.goto('/challenges/alice-stays/')
  await page.getByLabel('that the token is for this server').check()
  await page.getByRole('button', { name: 'Try it' }).click()
  const alice = page.locator('.puzzle-verdicts > li').filter({ hasText: 'Alice’s token for billing' })
  await alice.getByRole('link', { name: 'Open in the playground' }).click()
  await expect(page).toHaveURL(/\/playground\/#v\d/)
  // What was drawn of the link before has given way to the page itself.
  await expect(page.locator('html[data-opening]')).toHaveCount(0)
  await playground.says('rejected', '401 · audience')
  await expect(page.getByText('https://billing.example.com/mcp/').first()).toBeVisible()
})

test('What is to be found out is told only once it has been', async ({ page }) => {
  await page.goto('/challenges/replayed-where/')
  const submit = page.getByRole('button', { name: 'Try it' })
  await page.getByRole('checkbox', { name: /^Tenant 1 / }).check()
  await submit.click()
  await expect(page.locator('.puzzle-outcome')).toContainText('Not yet')
  await expect(page.locator('.puzzle-verdicts')).toHaveCount(0)
  for (const name of ['Hub', 'Archive']) await page.getByLabel(name).check()
  await submit.click()
  await expect(page.locator('.puzzle-outcome')).toHaveText('Solved.')
  await expect(page.locator('.puzzle-verdicts > li')).toHaveCount(4)
})

test('Hints come one by one, and the next challenge follows', async ({ page }) => {
  await page.goto('/challenges/two-clocks/')
  const hints = page.locator('.puzzle-hints li')
  await expect(hints).toHaveCount(0)
  await page.getByRole('button', { name: 'Give me a hint (3 left)' }).click()
  await expect(hints).toHaveCount(1)
  await page.getByLabel('Tolerance in seconds').fill('50')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.locator('.puzzle-outcome')).toHaveText('Solved.')
  await page.getByRole('link', { name: 'Stolen, and bound' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stolen, and bound')
})

test('No page is wider than a phone, and nothing is judged before it is asked for', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''))
  })
  for (const { id } of puzzles) {
    await page.goto(`/challenges/${id}/`)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(360)
  }
  expect(scripts.filter((text) => text.includes('ERR_JWS_SIGNATURE_VERIFICATION_FAILED'))).toEqual([])
})

test('Home and docs lead to the challenges, and each has its page', async ({ page }) => {
  for (const path of ['/', '/docs/']) {
    await page.goto(path)
    await expect(page.getByRole('main').locator('a[href^="/challenges"]')).toHaveCount(1)
  }
  const built = readdirSync(join(import.meta.dirname, '..', 'out', 'challenges'), { withFileTypes: true })
  expect(
    built
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(puzzles.map(({ id }) => id).toSorted())
})

test('No page of a challenge holds what decides it', () => {
  for (const { id } of puzzles) {
    const html = readFileSync(join(import.meta.dirname, '..', 'out', 'challenges', id, 'index.html'), 'utf8')
    expect(html, id).not.toMatch(/solution|"holds"|"trials"/)
  }
})
