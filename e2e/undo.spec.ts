import { textOfLink } from './links'
import { expect, fragmentOf, type Playground, test, touch } from './support'
import { ecKey, foreignToken, jwkOf } from './tokens'

const aud = ({ textOf }: Playground) => expect.poll(async () => JSON.parse(await textOf('payload')).aud)
const issues = 'https://issues.example.com/mcp'
const undo = 'ControlOrMeta+z'
const redo = 'ControlOrMeta+Shift+z'

test('Buttons and keys go back and forth over what was clicked and typed', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  const [back, forth] = [playground.button('Undo'), playground.button('Redo')]
  await expect(back).toHaveAttribute('aria-disabled', 'true')
  await playground.button('aud → *').click()
  await playground.button('expire it').click()
  await playground.rejects('audience')
  await back.click()
  await expect(page.getByRole('status').filter({ hasText: 'Undone: exp changed' })).toBeAttached()
  await back.click()
  await aud(playground).toBe(issues)
  await playground.accepts()
  await expect(playground.example).toHaveAttribute('data-example', 'good-token-issues')
  await expect(back).toHaveAttribute('aria-disabled', 'true')
  // A button at its end keeps the focus and does nothing.
  await expect(back).toBeFocused()
  await page.keyboard.press(redo)
  await aud(playground).toBe('*')
  await page.keyboard.press('Control+y')
  await playground.rejects('audience')
  await expect(forth).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press(undo)
  await page.keyboard.press(undo)
  await playground.accepts()
})

test.describe('In a text field', () => {
  test.use(touch)

  test('the browser’s own undo stays', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.button('aud → *').click()
    await playground.area('payload').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' ')
    await page.keyboard.press(undo)
    await aud(playground).toBe('*')
    await playground.ask('billing')
    await page.keyboard.press(undo)
    await expect(page.locator('input[value="issues"]')).toBeChecked()
    await aud(playground).toBe('*')
  })
})

test('Chips pressed at once are a step each, and a button that goes leaves the focus near', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('The request')
  const certificates = page.getByRole('group', { name: 'Client certificate' })
  const chosen = certificates.locator('[aria-pressed="true"]')
  await expect(chosen).toHaveText('none')
  for (const name of ['the agent’s', 'the thief’s']) await certificates.getByRole('button', { name }).click()
  await expect(chosen).toHaveText('the thief’s')
  await playground.button('Undo').click()
  await expect(chosen).toHaveText('the agent’s')
  await playground.button('Undo').click()
  await expect(chosen).toHaveText('none')

  const keep = playground.button('Keep the old signature')
  await playground.button('aud → *').click()
  // It is signed again by the key that it had: there is no other to go back to.
  await expect(page.getByText('Edited, and signed again by')).toBeVisible()
  await expect(keep).toHaveCount(0)
  await playground.paste(await foreignToken(ecKey))
  await playground.button('aud → *').click()
  await playground.button('Sign with the demo key').click()
  await keep.focus()
  await page.keyboard.press('Enter')
  await expect(keep).toHaveCount(0)
  await expect(page.locator('[data-signing="stale"] p')).toBeFocused()
})

test('A state is chosen from a list that says what each step changed', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.button('aud → *').click()
  await playground.ask('billing')
  await playground.choose('expired')
  await playground.rejects('expiry')
  await playground.button('History').click()
  const rows = playground.dialog.getByRole('listitem')
  await expect(rows).toHaveText([/^example: .+ on the page$/, 'server: Billing', 'aud changed', 'as it was before'])
  await expect(rows.first().getByRole('button')).toBeFocused()
  await rows.nth(2).getByRole('button').click()
  await expect(playground.dialog).toHaveCount(0)
  await aud(playground).toBe('*')
  await playground.button('History').click()
  await expect(rows.first()).toHaveText(/undone$/)
  await page.keyboard.press('Escape')
  await playground.button('Redo').click()
  await playground.button('Redo').click()
  await playground.rejects('expiry')
  await expect(playground.example).toHaveAttribute('data-example', 'expired')
  await expect.poll(() => fragmentOf(page)).toBe('scenario=expired')
})

test('A link that is opened over something typed is undone; Back is not undo', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.button('aud → *').click()
  await expect.poll(() => fragmentOf(page)).toMatch(/^v1/)
  await playground.follow('scenario=good-token-billing')
  await playground.accepts()
  await playground.button('Undo').click()
  await aud(playground).toBe('*')
  await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain('"server":"issues"')
  // The entry before still has what was typed there.
  await page.goBack()
  await aud(playground).toBe('*')
  await page.goForward()
  await aud(playground).toBe('*')
})

test('An attack is one click, names its example, and is taken back by another', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await page.getByText('Try an attack on this token').click()
  for (const [name, step] of [
    ['alg none', 'algorithm'],
    ['HMAC with the public key', 'algorithm'],
    ['Psychic signature', 'signature'],
    ['Embedded jwk', 'signature'],
    ['jku', 'signature'],
    ['kid path traversal', 'key'],
    ['Unknown crit', 'critical'],
    ['Tampering', 'signature'],
    ['Duplicate aud', 'payload-members'],
    ['ID token instead', 'type'],
  ] as const) {
    await playground.button(name).click()
    await playground.rejects(step)
    await playground.button('Take it back').click()
    await expect(playground.button(name)).toBeFocused()
    await playground.accepts()
    await expect(page.locator('.attack-did')).toHaveCount(0)
  }
  await page.getByRole('link', { name: 'No signature: alg none', exact: true }).click()
  await expect(playground.example).toHaveAttribute('data-example', 'alg-none')
  await playground.rejects('algorithm')
})

test('What was undone is in no storage and no address', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  const jwk = jwkOf(ecKey.privateKey, 'k1')
  await page.getByText('Sign with another algorithm or key').click()
  await playground.button('Import a key').click()
  await playground.textbox('Your private key').fill(JSON.stringify(jwk))
  await playground.button('Add key').click()
  await expect(page.getByText('signed again by your key k1')).toBeVisible()
  await playground.button('Undo').click()
  await expect(page.getByText('Signed by the demo issuer’s key')).toBeVisible()
  await playground.button('aud → *').click()
  await expect.poll(() => fragmentOf(page)).toMatch(/^v1/)
  const kept = await page.evaluate(() =>
    JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }]),
  )
  expect(kept + textOfLink(await fragmentOf(page))).not.toContain(jwk.d)
})

for (const width of [360, 1440])
  test(`Steps and attacks fit ${width} px`, async ({ page, playground }) => {
    await page.setViewportSize({ width, height: 800 })
    await playground.open('scenario=good-token-issues')
    await expect(playground.button('Undo')).toBeInViewport()
    await expect(playground.button('History')).toBeInViewport()
    if (width < 768) await page.getByRole('tab', { name: 'Token' }).click()
    await page.getByText('Try an attack on this token').click()
    await playground.button('Tampering').click()
    await expect(playground.button('Take it back')).toBeVisible()
    await playground.button('History').click()
    await expect(playground.dialog).toContainText('attack: Tampering')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
  })
