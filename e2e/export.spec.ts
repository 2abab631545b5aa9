import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { faultsWithin } from './axe'
import { allowClipboard, clipboard, expect, test } from './support'
import { foreignToken, rsaKey } from './tokens'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export this case' })
const text = (page: Page) => dialog(page).locator('.export-text')

async function take(page: Page, target?: string) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog(page)).toBeVisible()
  if (target) await dialog(page).getByRole('radio', { name: target, exact: true }).check({ force: true })
}

test('Nothing of it is fetched before it is asked for', async ({ page, playground }) => {
  const holding = 'Made by Deputy Lab'
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.text())
  })
  await playground.open('scenario=cross-server-replay')
  await playground.rejects('audience', 401)
  await page.waitForLoadState('networkidle')
  expect((await Promise.all(scripts)).filter((script) => script.includes(holding))).toEqual([])
  await take(page, 'TypeScript with jose')
  await expect(text(page)).toContainText(holding)
})

test('The Markdown of a refused token names the deciding step and opens it again', async ({
  context,
  page,
  playground,
}) => {
  await allowClipboard(context)
  await playground.open('scenario=cross-server-replay')
  await take(page)
  await expect(text(page)).toContainText('**fails, decides**')
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.')
  const copied = await clipboard(page)
  expect(copied).toContain('(`audience`)')
  const link = copied.match(/\(<(http[^>]*#scenario=cross-server-replay)>\)/)?.[1] ?? ''
  expect(link).toContain('/playground/#')
  await page.goto('about:blank')
  await playground.open(new URL(link).hash.slice(1))
  await playground.rejects('audience', 401)
})

test('A live token asks first, and the safe copy of it comes out at the same step', async ({ page, playground }) => {
  await playground.open()
  const live = await foreignToken(rsaKey)
  await playground.token.fill(live)
  await take(page, 'curl')
  await expect(dialog(page)).toContainText('Something here may still be in use')
  await expect(text(page)).toHaveCount(0)
  // The code of a server holds nothing of the request.
  await dialog(page).getByRole('radio', { name: 'TypeScript with jose' }).check({ force: true })
  await expect(text(page)).toContainText('jwtVerify')
  await dialog(page).getByRole('radio', { name: 'curl' }).check({ force: true })
  await dialog(page).getByRole('button', { name: 'Export without its signature' }).click()
  await expect(text(page)).toContainText('Authorization: Bearer')
  expect(await text(page).textContent()).not.toContain(live.split('.')[2])
  await dialog(page).getByRole('button', { name: 'Choose again' }).click()
  await dialog(page).getByRole('button', { name: 'Export it as it is' }).click()
  await expect(text(page)).toContainText(live)
})

test('The picture is saved as PNG and as SVG', async ({ page, playground }) => {
  await playground.open('scenario=cross-server-replay')
  await take(page, 'Picture (SVG, PNG)')
  await expect(dialog(page).getByRole('img', { name: /^rejected: Valid/ })).toBeVisible()
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('button', { name }).click(),
    ])
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
  }
  const png = await saved('Save as PNG')
  expect(png.name).toBe('verdict.png')
  expect([...png.content.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  expect(png.content.readUInt32BE(16)).toBe(1600)
  const svg = await saved('Save as SVG')
  expect(svg.content.toString()).toContain('REJECTED · HTTP 401')
})

for (const [width, scheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const)
  test(`With the keyboard, axe clean, ${width} px wide, ${scheme}`, async ({ page, playground }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: scheme })
    await playground.open('scenario=cross-server-replay')
    const button = page.getByRole('button', { name: 'Export', exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(text(page)).toBeVisible()
    if (width > 767) {
      await expect(dialog(page).getByRole('radio', { name: 'Markdown', exact: true })).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await expect(dialog(page).getByRole('radio', { name: 'Picture (SVG, PNG)' })).toBeChecked()
      await page.keyboard.press('ArrowUp')
    } else await dialog(page).getByRole('combobox').selectOption('pyjwt')
    await expect(text(page)).toBeVisible()
    expect(await faultsWithin(page, 'dialog')).toEqual([])
    const overflow = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  })
