import { expect, type Playground, test, touch } from './support'
import { claimsWith, demoSigned, ecKey, foreignResource, foreignToken, jwkOf, now, pemOf } from './tokens'

const issues = 'https://issues.example.com/mcp'
const billing = 'https://billing.example.com/mcp'
const partsOf = (token: string) => token.split('.')
const payloadOf = (token: string) => JSON.parse(Buffer.from(partsOf(token)[1] ?? '', 'base64url').toString())

const replaceIn = async ({ write, textOf }: Playground, from: string, to: string) =>
  write('payload', (await textOf('payload')).replace(from, to))
const stale = ({ page }: Playground) => page.getByText('its signature no longer fits')

// Before Monaco, and where it never comes: the textareas are the editors.
test.use(touch)

test.describe('Editing the claims of a token that a demo key signed', () => {
  test('signs it again with that key, and the verdict follows', async ({ playground }) => {
    await playground.open()
    const before = await playground.token.inputValue()
    await replaceIn(playground, issues, billing)
    await playground.rejects('scope', 403)
    await expect(
      playground.page.getByText('Edited, and signed again by the demo issuer’s key rs-2026-11.'),
    ).toBeVisible()
    const after = await playground.token.inputValue()
    expect(payloadOf(after).aud).toBe(billing)
    expect(partsOf(after)[0]).toBe(partsOf(before)[0])
    expect(partsOf(after)[2]).not.toBe(partsOf(before)[2])

    await replaceIn(playground, 'issues:read', 'billing:read')
    await playground.accepts()
  })

  test('in the header chooses another demo key', async ({ playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.write('header', '{ "alg": "ES256", "kid": "es-2026-11", "typ": "at+jwt" }')
    await playground.accepts()
    await expect(playground.page.getByText('signed again by the demo issuer’s key es-2026-11')).toBeVisible()
    await playground.write('header', '{ "alg": "none", "typ": "at+jwt" }')
    await playground.rejects('algorithm')
    await expect(playground.token).toHaveValue(/\.$/)
  })

  test('keeps what was typed while it is no JSON yet', async ({ playground }) => {
    await playground.open()
    await playground.write('payload', '{ "aud": ')
    await playground.rejects('payload')
    await expect(playground.sentence).toHaveText('The claims part is not JSON.')
    await expect(playground.area('payload')).toHaveValue('{ "aud": ')
    await expect(playground.page.getByText('cannot be read as JSON, so there is nothing to change')).toBeVisible()
  })

  test('says so where no key here has the algorithm', async ({ playground }) => {
    await playground.open()
    await playground.write('header', '{ "alg": "PS512" }')
    await expect(playground.page.getByText('No key here signs with PS512')).toBeVisible()
    await playground.rejects('algorithm')
  })
})

test.describe('A pasted token whose key nobody here has', () => {
  test('is never signed again by itself; the demo key is offered and signs when asked', async ({ playground }) => {
    await playground.open('scenario=good-token-issues')
    const token = await foreignToken(
      ecKey,
      { iss: 'https://auth.example.com', aud: issues, scope: 'issues:read', iat: now - 60, exp: now + 600 },
      { kid: 'es-2026-11' },
    )
    await playground.paste(token)
    await playground.rejects('signature')
    await expect(playground.page.getByText('Not signed by a key of this site.')).toBeVisible()

    await replaceIn(playground, 'bob', 'alice')
    await expect(stale(playground)).toBeVisible()
    await expect.poll(async () => payloadOf(await playground.token.inputValue()).sub).toBe('alice')
    expect(partsOf(await playground.token.inputValue())[2]).toBe(partsOf(token)[2])
    await playground.rejects('signature')

    await playground.button('Sign with the demo key').click()
    await expect(stale(playground)).toBeHidden()
    await playground.accepts()
    expect(partsOf(await playground.token.inputValue())[2]).not.toBe(partsOf(token)[2])
    await expect(playground.area('payload')).toHaveValue(/"sub": "alice"/)

    // Not to sign is a choice like another, and Undo takes back either.
    await playground.button('Keep the old signature').click()
    await expect(stale(playground)).toBeVisible()
    await playground.rejects('signature')
    await playground.button('Undo').click()
    await playground.accepts()
    await playground.button('Undo').click()
    await expect(stale(playground)).toBeVisible()
    await playground.rejects('signature')
  })

  test('can be signed with the reader’s own key, pasted as JWK or as PEM', async ({ playground }) => {
    await playground.open()
    await playground.paste(await foreignToken(ecKey))
    await playground.button('Ask my server').click()
    await playground.show('Identity and issuer')
    await playground.textbox('Resource URI (who am I)').fill(foreignResource)
    await playground.show('Identity and issuer')
    await playground.textbox('Its public key or key set').fill(JSON.stringify(jwkOf(ecKey.publicKey, 'k1')))
    await playground.accepts()
    await replaceIn(playground, 'bob', 'carol')
    await playground.rejects('signature')

    await playground.button('Use my own key').click()
    const own = playground.textbox('Your private key')
    await expect(own).toBeFocused()
    for (const key of [pemOf(ecKey.privateKey, 'pkcs8'), JSON.stringify(jwkOf(ecKey.privateKey, 'k1'))]) {
      if (await own.isHidden()) await playground.button('Import a key').click()
      await own.fill('no key at all')
      await playground.button('Add key').click()
      await expect(own).toHaveAttribute('aria-invalid', 'true')
      await own.fill(key)
      await playground.button('Add key').click()
      await playground.accepts()
      await expect(playground.page.getByText('signed again by your key')).toBeVisible()
    }
  })
})

test('What a key cannot be is said in a sentence', async ({ playground }) => {
  await playground.open()
  await playground.page.getByText('Sign with another algorithm or key').click()
  await playground.button('Import a key').click()
  const own = playground.textbox('Your private key')
  for (const [text, says] of [
    ['no key', 'This is no key'],
    [pemOf(ecKey.publicKey, 'spki'), 'This is a public key; signing needs the private one.'],
    ['{"kty":', 'begins like JSON but is not'],
  ] as const) {
    await own.fill(text)
    await expect(own).toHaveAttribute('aria-invalid', 'true')
    await expect(playground.page.locator('.import-key .field-error')).toContainText(says)
  }
})

test('A demo token pasted and edited is signed again by the key that made it', async ({ playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.paste(await demoSigned(claimsWith({ sub: 'dora' })))
  await playground.accepts()
  await replaceIn(playground, 'dora', 'emil')
  await expect(playground.page.getByText('signed again by the demo issuer’s key')).toBeVisible()
  await playground.accepts()
})

test('A key that changes the verdict draws it before the checks below it, which then agree with it', async ({
  playground,
}) => {
  const { page, token } = playground
  await playground.open('scenario=good-token-issues')
  await token.press('ControlOrMeta+End')
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    const placeOf = ({ target }: MutationRecord) =>
      (target instanceof Element ? target : target.parentElement)?.closest('.verdict-top, .rail')?.className
    new MutationObserver((records) => {
      const places = new Set(records.map(placeOf).filter(Boolean))
      if (places.size > 0) seen.push([...places].sort().join(' and '))
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  await token.press('x')
  await playground.rejects('canonical-encoding')
  await expect(page.locator('.rail .station[data-card="true"]')).toHaveCount(1)
  expect((await seen()).slice(0, 2)).toEqual(['verdict-top', 'rail'])
  await token.press('Backspace')
  await playground.accepts()
  await expect(page.locator('.rail .station[data-card="true"]')).toHaveCount(0)
  await expect(page.locator('.playground')).toHaveAttribute('data-stale', 'false')
})
