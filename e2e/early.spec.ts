import type { Page } from '@playwright/test'
import { expect, test } from './support'
import { foreignToken, rsaKey } from './tokens'

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

  for (const how of ['pasted over the example', 'typed after it'])
    test(`a token that is ${how}`, async ({ page, playground }) => {
      const release = await openSlowly(page)
      await expect(playground.token).toHaveValue(/^ey/)
      const example = await playground.token.inputValue()
      const given = how.startsWith('typed') ? `${example}x` : await foreignToken(rsaKey)
      if (how.startsWith('typed')) await playground.token.press('Control+End')
      if (how.startsWith('typed')) await page.keyboard.type('x')
      else await playground.paste(given)
      release()
      await playground.ready()
      await expect(playground.token).toHaveValue(given)
      await playground.says('rejected')
      await expect(playground.deciding).not.toContainText('issued for this server')
    })
})

test('The verdict of the first example is there before any script', async ({ page, playground }) => {
  const release = await openSlowly(page)
  await playground.rejects('audience')
  await expect(playground.answer).toContainText('WWW-Authenticate: Bearer error="invalid_token"')
  release()
  await playground.ready()
})
