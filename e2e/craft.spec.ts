import { base64url } from 'jose'
import { textOfLink } from './links'
import { allowClipboard, clipboard, expect, type Playground, test, touch } from './support'
import { ecKey, foreignIssuer, foreignResource, foreignToken, goodClaims, jwkOf, pemOf, rsaKey } from './tokens'

const openSigner = ({ page }: Playground) => page.getByText('Sign with another algorithm or key').click()
const key = ({ page }: Playground, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })
const algorithm = ({ page }: Playground) => page.getByRole('combobox', { name: /^Algorithm/ })

async function importKey(playground: Playground, text: string, writtenAs?: string) {
  await playground.button('Import a key').click()
  if (writtenAs) await playground.page.getByLabel('Written as').selectOption({ label: writtenAs })
  await playground.textbox(writtenAs ? 'Your shared secret' : 'Your private key').fill(text)
  await playground.button('Add key').click()
}

test('Every algorithm of this browser can be chosen; a fitting key is one click away, and trusted in another', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=good-token-issues')
  await openSigner(playground)
  await expect(algorithm(playground)).toHaveValue('RS256')
  const names = await algorithm(playground).locator('option').allTextContents()
  for (const name of ['RS512', 'PS384', 'ES384', 'ES512', 'EdDSA', 'Ed25519', 'HS256', 'HS512'])
    expect(names).toContain(name)
  for (const alg of names) {
    await algorithm(playground).selectOption(alg)
    await page
      .locator('.signer')
      .getByRole('button', { name: `Make a key for ${alg}`, exact: true })
      .click()
    await expect(page.getByText(`signed again by your key my-${alg.toLowerCase()}`)).toBeVisible()
    await expect.poll(() => playground.textOf('header')).toContain(`"alg": "${alg}"`)
    await expect(key(playground, `my-${alg.toLowerCase()} `)).toBeChecked()
  }
  // None has taken the place of another.
  await expect(page.getByRole('radio', { name: /^my-/ })).toHaveCount(names.length)

  await key(playground, 'my-es512 ').check()
  await expect.poll(() => playground.textOf('header')).toContain('"alg": "ES512"')
  await playground.button('My server trusts this key: my-es512').click()
  await playground.button('Ask my server').click()
  await playground.show('Identity and issuer')
  await playground.textbox('Resource URI (who am I)').fill(goodClaims.aud as string)
  await playground.rejects('algorithm')
  await playground.button('Allow ES512 there').click()
  await playground.accepts()
  await playground.button('aud → another server').click()
  await playground.rejects('audience')
  await playground.button('My server trusts this key: my-ed25519').click()
  await playground.show('Identity and issuer')
  await expect(playground.textbox('Its public key or key set')).toHaveValue(/my-es512[\s\S]*my-ed25519/)
})

test.describe('Without a mouse', () => {
  test.use(touch)

  test('An alg typed into the header is answered by the keys that fit it', async ({ page, playground }) => {
    await playground.open('scenario=good-token-issues')
    const retype = async (from: string, to: string) =>
      playground.write('header', (await playground.textOf('header')).replace(from, to))
    await retype('RS256', 'ES384')
    const note = page.locator('[data-signing="stale"]')
    await expect(note).toContainText('No key here signs with ES384')
    await note.getByRole('button', { name: 'Make a key for ES384' }).click()
    await expect(note).toBeHidden()
    // Not on the page as a whole: what is tabbed to next is here.
    await page.keyboard.press('Tab')
    await expect(playground.button('aud → this server')).toBeFocused()
    await retype('ES384', 'PS256')
    await expect(note).toContainText('Your key is for ES384, and the header says PS256.')
    await note.getByRole('button', { name: 'Make a key for PS256' }).click()
    await expect(note).toBeHidden()
    await retype('PS256', 'ES384')
    await note.getByRole('button', { name: 'Sign with my-es384' }).click()
    await expect(note).toBeHidden()
    await retype('ES384', 'XS256')
    await expect(note).toContainText('No key here signs with XS256')
    await expect(note.getByRole('button', { name: /^Make/ })).toHaveCount(0)
  })
})

test('Keys are imported in every form, renamed and removed, and none pushes out another', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=good-token-issues')
  await openSigner(playground)
  const der = rsaKey.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  const pkcs1 = String(rsaKey.privateKey.export({ format: 'pem', type: 'pkcs1' }))
  await importKey(playground, JSON.stringify(jwkOf(ecKey.privateKey, 'k1')))
  await expect(key(playground, 'k1 ')).toBeChecked()
  await expect(playground.button('Import a key')).toBeFocused()
  await importKey(playground, pemOf(ecKey.privateKey, 'pkcs8'))
  await expect(key(playground, 'my-es256 ')).toBeChecked()
  await importKey(playground, der)
  await expect(key(playground, 'my-rs256 ')).toBeChecked()
  await importKey(playground, pkcs1)
  await expect(page.getByRole('radio', { name: /RS256$/ })).toHaveCount(1)
  for (const [text, form] of [
    ['correct horse battery staple, again', 'A shared secret: plain text'],
    ['00ff'.repeat(16), 'A shared secret: hex'],
  ] as const)
    await importKey(playground, text, form)
  await expect(page.getByRole('radio', { name: /^my-hs256/ })).toHaveCount(2)

  await playground.button('Rename k1').click()
  await page.getByLabel('New name for k1').fill('the old one')
  await page.keyboard.press('Enter')
  await expect(key(playground, 'the old one')).toBeVisible()
  await playground.button('Remove my-hs256-2').click()
  await expect(page.getByRole('radio', { name: /^my-hs256/ })).toHaveCount(1)
  await expect(page.getByText('Signed by the demo issuer’s key').or(page.getByText('signed again by'))).toBeVisible()

  await playground.choose('good-token-billing')
  await expect(key(playground, 'the old one')).toBeVisible()
})

test('What was pasted for the server is not replaced by a key it is to trust', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.ask('mine')
  const field = playground.textbox('Its public key or key set')
  await playground.show('Identity and issuer')
  await field.fill('{"keys": [')
  await openSigner(playground)
  await page.locator('.signer').getByRole('button', { name: 'Make a key for RS256' }).click()
  await playground.button('My server trusts this key: my-rs256').click()
  await expect(page.locator('.key-row .field-error')).toContainText('cannot be read, and would be lost')
  await expect(field).toHaveValue('{"keys": [')
  await field.fill(JSON.stringify(jwkOf(ecKey.publicKey, 'k1')))
  await playground.button('My server trusts this key: my-rs256').click()
  await expect(field).toHaveValue(/"k1"[\s\S]*"my-rs256"/)
})

test('The shared secret of the server signs what is edited', async ({ page, playground }) => {
  const secret = 'correct horse battery staple, again'
  await playground.open()
  await playground.paste(await foreignToken({ alg: 'HS256', secret }))
  await playground.button('Ask my server').click()
  await playground.show('Identity and issuer')
  await playground.textbox('Resource URI (who am I)').fill(foreignResource)
  await playground.show('Keys')
  await page.getByLabel('Or a shared secret').fill(secret)
  await playground.button('aud → *').click()
  await expect(page.getByText('signed again by the shared secret of My server')).toBeVisible()
})

test('A held key is in no link, no storage and no address', async ({ context, page, playground }) => {
  await allowClipboard(context)
  await playground.open('scenario=good-token-issues')
  await openSigner(playground)
  const secret = 'a-shared-secret-that-nobody-else-knows'
  const jwk = jwkOf(ecKey.privateKey, 'k1')
  await importKey(playground, secret, 'A shared secret: plain text')
  await importKey(playground, JSON.stringify(jwk))
  await page.locator('.signer').getByRole('button', { name: 'Make a key for ES256' }).click()
  await playground.button('Rename k1').click()
  await page.getByLabel('New name for k1').fill('a name of mine')
  await page.keyboard.press('Enter')
  await playground.button('My server trusts this key: a name of mine').click()
  await playground.ask('mine')
  await playground.show('Identity and issuer')
  await playground.textbox('Resource URI (who am I)').fill('https://marker.example/mcp')
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage })))
    .toContain('https://marker.example/mcp')
  await playground.copyLink.click()
  await expect.poll(() => clipboard(page)).toContain('#')
  const kept = await page.evaluate(() =>
    JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }]),
  )
  const left = [kept, textOfLink(await page.evaluate(() => location.hash)), textOfLink(await clipboard(page))].join(
    '\n',
  )
  expect(left).toContain(jwk.x)
  for (const hidden of [jwk.d ?? '', secret, base64url.encode(secret), 'a name of mine'])
    expect(left).not.toContain(hidden)
  expect(left).not.toContain('"d"')
  await page.reload()
  await playground.ready()
  await openSigner(playground)
  await expect(page.getByRole('radio', { name: 'a name of mine' })).toHaveCount(0)
})

test('A foreign issuer is trusted along with the first key', async ({ page, playground }) => {
  await playground.open()
  await playground.paste(await foreignToken(ecKey))
  await openSigner(playground)
  await importKey(playground, JSON.stringify(jwkOf(ecKey.privateKey, 'k1')))
  await playground.button('My server trusts this key: k1').click()
  await page.locator('.signer').getByRole('button', { name: 'Ask my server' }).click()
  await playground.show('Identity and issuer')
  await expect(playground.textbox('Trusted issuer')).toHaveValue(foreignIssuer)
  await playground.show('Identity and issuer')
  await playground.textbox('Resource URI (who am I)').fill(foreignResource)
  await playground.accepts()
})
