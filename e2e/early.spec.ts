import type { Page } from '@playwright/test'
import { expect, test } from './support'

/** Opens the playground and keeps its scripts back until they are released. */
async function openSlowly(page: Page) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await released
    await route.continue().catch(() => {}) // the test may be over before the last one is asked for
  })
  await page.goto('/playground/', { waitUntil: 'commit' })
  return release
}

test.describe('What is typed before the page’s scripts have come is not lost:', () => {
  test('claims', async ({ page, playground }) => {
    const release = await openSlowly(page)
    await expect(playground.area('payload')).toHaveValue(/issues\.example\.com/)
    await playground
      .area('payload')
      .fill((await playground.area('payload').inputValue()).replace('issues.example.com', 'billing.example.com'))
    release()
    await playground.ready()
    await expect.poll(() => playground.textOf('payload')).toContain('billing.example.com')
    await playground.rejects('scope', 403)
  })
})

test('The verdict of the first example is there before any script', async ({ page, playground }) => {
  const release = await openSlowly(page)
  await playground.rejects('audience')
  await expect(playground.answer).toContainText('WWW-Authenticate: Bearer error="invalid_token"')
  release()
  await playground.ready()
})
