import { expect, test } from './support'
import { foreignToken, rsaKey } from './tokens'

/** What somebody who came for the first time stumbled over, where no other file holds it. */

test('With My server chosen, a token of another issuer brings the offer to trust it', async ({ page, playground }) => {
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await page.getByRole('button', { name: /^Ask my server/ }).click()
  await playground.paste(await foreignToken(rsaKey, { iss: 'https://login.example.net' }))
  const offer = page.getByRole('button', { name: /^Trust this issuer/ })
  await offer.click()
  await expect(offer).toHaveCount(0)
  // The issuer is trusted, and what is left to say is its key.
  await playground.says('undecided', 'key')
})

test('An ellipsis is a token shown shortened, and no opaque one', async ({ playground }) => {
  await playground.open()
  const token = await foreignToken(rsaKey)
  await playground.paste(`${token.slice(0, 12)}...${token.slice(-6)}`)
  await playground.rejects('format')
  await expect(playground.sentence).toContainText('shown shortened')
  await expect(playground.deciding).not.toContainText('opaque')
})

test('A token that was cut is said to be cut, and nowhere to verify', async ({ page, playground }) => {
  await playground.open()
  await playground.paste((await foreignToken(rsaKey)).slice(0, -41))
  await expect(playground.deciding).toContainText('cut off')
  await expect(page.locator('.region-verdict')).not.toContainText('still verifies')
})

test('That a check can be switched off here is not said to make it optional', async ({ page }) => {
  await page.goto('/docs/checks/audience/')
  const fact = page.locator('.check-facts')
  await expect(fact).toContainText('That does not make it optional: MCP demands it')
  await expect(fact).not.toContainText('May be left out')
})

test('The copy of a live token as it is stands among the buttons, and the safe one has the focus', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await playground.copyLink.click()
  await expect(playground.dialog.getByRole('button', { name: 'Copy it as it is' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy a safe copy' })).toBeFocused()
})

test('The answer of a server breaks at 360 px where an address has a seam, not in a word', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await playground.open()
  await page.getByRole('tab', { name: 'Verdict' }).click()
  const breaks = await playground.answer.locator('pre').evaluate((pre) => getComputedStyle(pre).wordBreak)
  expect(breaks).not.toBe('break-all')
})
