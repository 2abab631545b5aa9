import type { Page } from '@playwright/test'
import { violationsOn } from './axe'
import { expect, test } from './support'

const field = (page: Page) => page.getByRole('combobox', { name: /^Commands, servers/ })
const options = (page: Page) => page.getByRole('listbox', { name: 'Commands' }).getByRole('option')
const active = (page: Page) => page.locator('[role="option"][aria-selected="true"]')
const open = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(field(page)).toBeFocused()
}

test('The palette is fetched when it is opened, is run by keys alone, and gives the focus back', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/docs/limits/')
  const link = page.getByRole('link', { name: 'Examples', exact: true }).first()
  await link.focus()
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain('/search.json')
  const scripts = () => new Set(asked.filter((path) => path.endsWith('.js'))).size
  const before = scripts()
  await open(page)
  expect(scripts()).toBeGreaterThan(before)
  await expect(options(page).first()).toHaveText(/^Search the site/)
  // Nothing here has a token to copy.
  await expect(page.getByRole('option', { name: 'Copy link' })).toHaveCount(0)
  await page.keyboard.press('End')
  await expect(active(page)).toHaveText(/^All checks/)
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  await expect(options(page).nth(8)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.type('zzzz')
  await expect(page.getByText('Nothing has these words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(link).toBeFocused()

  await open(page)
  await page.keyboard.type('theme dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(link).toBeFocused()
  await open(page)
  await page.keyboard.type('confused deputy')
  await expect(page.getByRole('group', { name: 'Docs' })).toBeVisible()
  await page
    .getByRole('option', { name: /confused deputy/i })
    .first()
    .click()
  await expect(page).toHaveURL(/confused-deputy/)
})

test('In the playground it asks servers, goes to settings and to the verdict, and opens examples in place', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=good-token-issues')
  // What is typed before the list has come is for it, and so is Enter.
  const run = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await run('ask billing careless')
  await expect(page.locator('input[value="careless-billing"]')).toBeChecked()
  await run('undo')
  await expect(page.locator('input[value="issues"]')).toBeChecked()
  await playground.accepts()
  // A demo server trusts whom it trusts.
  await open(page)
  await page.keyboard.type('trusted issuer')
  await expect(page.getByRole('option').first()).not.toHaveText(/^Go to the verdict/)
  await expect(page.getByRole('option', { name: /^Trusted issuer/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await run('clock tolerance')
  await expect(page.getByLabel('Clock tolerance')).toBeFocused()
  // From a field to what comes of it.
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.locator('.verdict-top')).toBeFocused()
  await open(page)
  await page.keyboard.type('expired')
  // By its name: until the list is of what was typed, others stand there.
  await page
    .getByRole('group', { name: 'Examples' })
    .getByRole('option', { name: /expired/i })
    .first()
    .click()
  await expect(playground.example).not.toHaveAttribute('data-example', 'good-token-issues')
  await playground.says('rejected')
  await run('compare')
  await expect(page.getByRole('dialog', { name: 'Compare' })).toBeVisible()
  // A dialog in front has the keys.
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.locator('.verdict-top')).toBeFocused()
})

test('In the editor Ctrl+K opens the palette, and characters are text', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.wake('payload')
  await playground.area('payload').focus()
  // The keys that the editor has for this begin with Ctrl+K.
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  await page.keyboard.press('F1')
  await expect(page.locator('.monaco-hover').filter({ visible: true }).first()).toContainText('Issuer')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('/?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await open(page)
  await page.keyboard.press('Escape')
  await page.keyboard.type('!')
  await expect.poll(() => playground.textOf('payload')).toMatch(/\/\?!$/)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.locator('.verdict-top')).toBeFocused()
})

test('A question mark lists the shortcuts, and the switch there is remembered', async ({ page }) => {
  await page.goto('/scenarios/')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const single = sheet.getByRole('checkbox', { name: /^Keys without/ })
  await expect(single).toBeFocused()
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('status')).toContainText('They are off')
  await page.keyboard.press('Escape')
  const search = page.getByRole('button', { name: 'Search' })
  await expect(search).not.toHaveAttribute('aria-keyshortcuts')
  await page.reload()
  await expect(search).not.toHaveAttribute('aria-keyshortcuts')
  await page.keyboard.press('/')
  await page.keyboard.press('?')
  await open(page)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  // From one list to the other, which stays: the first has said meanwhile that it is closed.
  await page.keyboard.type('keyboard shortcuts')
  await page.keyboard.press('Enter')
  await expect(single).toBeFocused()
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('status')).toContainText('Never where text is written')
})

test('Both lists can be read at 360 px and 1440 px, in either theme, and axe finds nothing', async ({ page }) => {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    for (const name of ['Commands', 'Keyboard shortcuts']) {
      await page.getByRole('button', { name }).click()
      const dialog = page.getByRole('dialog', { name })
      if (name === 'Commands') await field(page).fill('scope')
      await expect(dialog.locator('[role="option"], kbd').first()).toBeVisible()
      expect(await dialog.evaluate((d) => d.scrollWidth - d.clientWidth)).toBeLessThanOrEqual(0)
      expect(await violationsOn(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  }
})
