import { expect, type Playground, test } from './support'
import { now } from './tokens'

const aud = ({ textOf }: Playground) => expect.poll(async () => JSON.parse(await textOf('payload')).aud)

test('One click points the audience elsewhere, and the verdict follows', async ({ playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.accepts()

  await playground.button('aud → another server').click()
  await aud(playground).toBe('https://billing.example.com/mcp')
  await playground.rejects('audience')

  await playground.button('aud → none').click()
  await aud(playground).toBeUndefined()
  await playground.rejects('audience-presence')

  await playground.button('aud → client id').click()
  await aud(playground).toBe('agent-1')
  await playground.rejects('audience')
  await expect(playground.deciding).toContainText('client')

  await playground.button('aud → *').click()
  await aud(playground).toBe('*')
  await playground.rejects('audience')
  await expect(playground.button('aud → *')).toHaveAttribute('aria-pressed', 'true')

  await playground.button('aud → this server').click()
  await aud(playground).toBe('https://issues.example.com/mcp')
  await playground.accepts()
})

test('Expire it, and remove a claim', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.button('expire it').click()
  await playground.rejects('expiry')
  await expect(playground.sentence).toHaveText('The token expired 1 min ago.')

  await page.getByRole('combobox', { name: 'Remove a claim' }).selectOption('exp')
  await expect(playground.area('payload')).not.toHaveValue(/"exp"/)
  await playground.rejects('required-claims')
  await expect(playground.textbox('exp, UTC')).toHaveCount(0)
})

test('A picked time goes into the claim and moves the verdict', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  const exp = page.getByLabel('exp, UTC')
  await expect(exp).toHaveValue(/^2026-01-01T00:09/)
  await exp.fill('2025-12-31T23:59:30')
  await expect(playground.area('payload')).toHaveValue(new RegExp(`"exp": ${now - 30}`))
  await playground.rejects('expiry')
  await exp.fill('2026-01-01T00:00:01')
  await playground.accepts()
  await page.getByLabel('iat, UTC').fill('2026-01-01T00:05:00')
  await playground.rejects('issued-at')
})

test('The clock turns the verdict exactly at exp', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Clock')
  const exp = playground.clock('exp')
  await exp.getByRole('button', { name: 'just before' }).click()
  await expect(page.locator('.clock-now')).toHaveText('2026-01-01 00:08:59 UTC')
  await playground.accepts()
  await exp.getByRole('button', { name: 'at', exact: true }).click()
  await playground.rejects('expiry')
  await expect(playground.sentence).toHaveText('The token expired this very second.')
  await exp.getByRole('button', { name: 'just after' }).click()
  await playground.rejects('expiry')
  await expect(playground.sentence).toHaveText('The token expired 1 s ago.')

  await playground.show('Clock')
  await playground.clock('iat').getByRole('button', { name: 'just before' }).click()
  await playground.rejects('issued-at')
  await playground.show('Clock')
  await playground.clock('iat').getByRole('button', { name: 'at', exact: true }).click()
  await playground.accepts()
})

test('nbf gets its chips when the token has one, and turns the verdict exactly there', async ({ playground }) => {
  await playground.open('scenario=valid-from-now')
  await playground.accepts()
  await playground.show('Clock')
  await playground.clock('nbf').getByRole('button', { name: 'just before' }).click()
  await playground.rejects('not-before')
  await playground.show('Clock')
  await playground.clock('nbf').getByRole('button', { name: 'at', exact: true }).click()
  await playground.accepts()
})

test('The clock runs, can be held, and can be set to an instant', async ({ page, playground }) => {
  const setClock = (seconds: number) => page.clock.setFixedTime(seconds * 1000)
  await setClock(now + 500)
  await playground.open('scenario=good-token-issues')
  await playground.show('Clock')
  await playground.button('live').click()
  await expect(page.locator('.clock-now')).toHaveText('2026-01-01 00:08:20 UTC')
  await playground.accepts()
  await setClock(now + 560)
  await expect(page.locator('.clock-now')).toHaveText('2026-01-01 00:09:20 UTC')
  await playground.rejects('expiry')

  await playground.button('hold').click()
  await setClock(now + 700)
  await expect(playground.button('hold')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.clock-now')).toHaveText('2026-01-01 00:09:20 UTC')
  await page.getByLabel('Hold the clock at, UTC').fill('2026-01-01T00:00:00')
  await expect(page.locator('.clock-now')).toHaveText('2026-01-01 00:00:00 UTC')
  await playground.accepts()
})

test('Put back what was here returns to what an example replaced', async ({ playground }) => {
  await playground.open()
  await playground.button('aud → *').click()
  await playground.rejects('audience')
  await playground.choose('good-token-billing')
  await playground.accepts()
  await playground.button('Put back what was here').click()
  await aud(playground).toBe('*')
  await playground.rejects('audience')
})
