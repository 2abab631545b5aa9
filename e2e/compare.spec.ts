import { scenarioById, world } from '@/content/catalog'
import { caseOfScenario } from '@/lib/case/from-scenario'
import { faultsWithin } from './axe'
import { expect, test } from './support'

const tokenOf = async (id: Parameters<typeof scenarioById>[0]) => (await caseOfScenario(scenarioById(id), world)).token

test('A server with one check stands beside the same without it, from the step and for any check', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=cross-server-replay')
  const what = page.getByRole('button', { name: 'What if this server did not check it?' })
  await what.first().click()
  const dialog = page.getByRole('dialog', { name: 'Compare' })
  const check = dialog.getByRole('combobox')
  await expect(check).toHaveValue('audience')
  await expect(dialog.locator('.compare-says')).toContainText('acts here with the rights of its users')
  await expect(dialog.locator('[data-differs]').first()).toContainText('audience')
  await check.selectOption('expiry')
  await expect(dialog.locator('.compare-says')).toContainText('Another step refuses this token first')
  await expect(dialog.locator('[data-differs]')).toHaveCount(1)
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    expect(await faultsWithin(page, 'dialog')).toEqual([])
    expect(await dialog.evaluate((d) => d.scrollWidth - d.clientWidth)).toBeLessThanOrEqual(0)
    for (const tab of await dialog.getByRole('tab').all()) await expect(tab).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('The switch at the verdict compares the check that decides', async ({ page, playground }) => {
  await playground.open('scenario=expired')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('combobox')).toHaveValue('expiry')
  await expect(dialog.locator('.compare-says')).toContainText('works for ever')
  await expect(dialog.locator('.stamp').nth(0)).toContainText('rejected')
  await expect(dialog.locator('.stamp').nth(1)).toContainText('accepted')
})

test('Another server, and another token, stand beside what is in the playground; nothing of them is kept', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=cross-server-replay')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'Another server' }).click()
  await dialog.getByRole('combobox').selectOption('issues')
  await expect(dialog.locator('.stamp').nth(1)).toContainText('accepted')
  await expect(dialog.locator('.compare-values tbody tr').first()).toContainText('Resource URI')

  await dialog.getByRole('tab', { name: 'Another token' }).click()
  const text = `Bearer ${await tokenOf('good-token-billing')}`
  await dialog.getByRole('textbox').fill(text)
  await expect(dialog.locator('.stamp').nth(1)).toContainText('accepted')
  const first = dialog.locator('.compare-values tbody tr').first()
  await expect(first).toContainText('aud')
  await expect(first).toContainText('the verdict turns on it')
  // The verdicts first: what the tokens say is longer than the window.
  await expect(dialog.locator('.compare-head ~ .compare-given .compare-values')).toHaveCount(1)
  await dialog.getByRole('textbox').fill('no token at all')
  await expect(dialog.locator('.stamp').nth(1)).toContainText('rejected')
  expect(
    await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }) + location.href),
  ).not.toContain(text)
})

test('A link is a side of the comparison: its case with its own server, or what is wrong with it', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=cross-server-replay')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'Another token or link' }).click()
  const field = dialog.getByRole('textbox')
  await field.fill('https://lab.example.com/playground/#scenario=good-token-issues')
  await expect(dialog.locator('.stamp').nth(1)).toContainText('accepted')
  const settings = dialog.locator('.compare-values', { has: page.getByRole('columnheader', { name: 'Setting' }) })
  await expect(settings.locator('tbody tr').first()).toContainText('Resource URI')
  await expect(settings.locator('tbody tr').first()).toContainText('the verdict turns on it')
  for (const [width, colorScheme] of [
    [1440, 'dark'],
    [360, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    expect(await faultsWithin(page, 'dialog')).toEqual([])
    expect(await dialog.evaluate((d) => d.scrollWidth - d.clientWidth)).toBeLessThanOrEqual(0)
  }
  await field.fill('https://lab.example.com/playground/#v1.d.TY7bCoMw')
  await expect(field).toHaveAccessibleDescription(/This link arrived damaged.*Copy the whole link again/)
  await expect(dialog.locator('.stamp')).toHaveCount(0)
})
