import type { Page } from '@playwright/test'
import { expect, onePage as test } from './support'
import { ecKey, foreignResource, foreignToken, jwkOf, rsaKey } from './tokens'

/** What somebody who came for the first time stumbled over, where no other file holds it. */

/** The reader’s own server is asked, and the first field that is empty has the focus: what is filled before that goes there. */
async function askMine(page: Page) {
  await page.getByRole('button', { name: /^Ask my server/ }).click()
  await expect(page.getByLabel('Resource URI (who am I)')).toBeFocused()
}

test('With My server chosen, a token of another issuer brings the offer to trust it', async ({ page, playground }) => {
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await askMine(page)
  await playground.paste(await foreignToken(rsaKey, { iss: 'https://login.example.net' }))
  const offer = page.getByRole('button', { name: /^Trust this issuer/ })
  await offer.click()
  await expect(offer).toHaveCount(0)
  // The issuer is trusted, and what is left to say is its key.
  await playground.says('undecided', 'key')
})

test('A token that names no issuer is recognised, and there is none to trust', async ({ page, playground }) => {
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await askMine(page)
  await playground.paste('ya29.a0AfH6SMBexampleexampleexample')
  await expect(page.getByText('Looks like Google')).toBeVisible()
  await expect(page.getByText('It names no issuer.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Trust this issuer/ })).toHaveCount(0)
})

test('An issuer with a blank behind it is compared as it is written', async ({ page, playground }) => {
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await askMine(page)
  const issuer = page.getByLabel('Trusted issuer')
  await issuer.fill(`${await issuer.inputValue()} `)
  await playground.rejects('issuer-trust')
  await expect(page.locator('.region-verdict')).toContainText('white space stands around the one here')
})

test('A request that was pasted says which server it was for: one click, and only the keys are missing', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.paste(
    `curl -i -X POST '${foreignResource}' \\\n  -H 'Authorization: Bearer ${await foreignToken(ecKey)}' -d '{}'`,
  )
  await expect(page.getByText(`It was sent to ${foreignResource}.`)).toBeVisible()
  await playground.button('Ask my server').click()
  await expect(playground.textbox('Resource URI (who am I)')).toHaveValue(foreignResource)
  const keys = playground.textbox('Its public key or key set')
  await expect(keys).toBeFocused()
  await keys.fill(JSON.stringify(jwkOf(ecKey.publicKey, 'k1')))
  await playground.accepts()
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

test('The list of checks names each as its menu does, in columns of one width', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/docs/checks/')
  const ids = await page.locator('table code[data-check]').allTextContents()
  const menu = await page
    .locator('nav a[href^="/docs/checks/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[3] ?? '').filter(Boolean))
  expect(new Set(ids)).toEqual(new Set(menu))
  expect(ids.length).toBeGreaterThan(40)
  const widths = await page
    .locator('table')
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('th')].map((th) => Math.round(th.getBoundingClientRect().width)).join(),
      ),
    )
  expect(new Set(widths).size).toBe(1)
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
  await expect(page.getByRole('button', { name: 'Copy a safe link' })).toBeFocused()
})

test('The answer of a server breaks at 360 px where an address has a seam, not in a word', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await playground.open()
  await page.getByRole('tab', { name: 'Verdict' }).click()
  // Where a line ends inside the text of a node, and the two characters around that place.
  const seams = await playground.answer.locator('pre').evaluate((pre) => {
    const found: string[] = []
    const texts = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent ?? ''
      let above: number | null = null
      for (let i = 0; i < text.length; i++) {
        const range = document.createRange()
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        const [box] = range.getClientRects()
        if (!box || box.width === 0) continue
        if (above !== null && box.top - above > 8) found.push(text.slice(i - 1, i + 1))
        above = box.top
      }
    }
    return found
  })
  expect(seams.length).toBeGreaterThan(0)
  expect(seams.filter((seam) => /^[\p{L}\p{N}]{2}$/u.test(seam))).toEqual([])
})
