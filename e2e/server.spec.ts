import { X509Certificate } from 'node:crypto'
import { servers } from '@/content/catalog'
import { certificateOf } from './certificate'
import { expect, onePage as test, type Playground } from './support'
import {
  judgementOf,
  ecKey,
  foreignIssuer,
  foreignResource,
  foreignToken,
  jwkOf,
  now,
  pemOf,
  rsaKey,
  tokenOfExample,
} from './tokens'

test.describe('A demo server is asked by a click:', () => {
  for (const { id, name, resource } of servers) {
    test(name, async ({ playground }) => {
      for (const example of ['good-token-issues', 'aud-two-servers', 'wide-scope-replay'] as const) {
        const { summary, answer } = await judgementOf(example, { server: id, policy: {} })
        await playground.open(`scenario=${example}`)
        await playground.ask(id)
        await playground.says(summary.stamp, summary.detail)
        await expect(playground.sentence).toHaveText(summary.sentence)
        await expect(playground.answer).toContainText(`HTTP/1.1 ${answer?.status} ${answer?.phrase}`)
        await expect(playground.page.locator('.facts').first()).toContainText(resource)
      }
    })
  }
})

const key = (playground: Playground) => playground.textbox('Its public key or key set')
const keyError = ({ page }: Playground) =>
  page.locator('.field', { hasText: 'Its public key or key set' }).locator('.field-error')

/** My server as the issuer's token expects it, but without keys. */
async function askMine(playground: Playground, token: string) {
  await playground.open()
  await playground.paste(token)
  await playground.button('Ask my server').click()
  await playground.show('Identity and issuer')
  await expect(playground.textbox('Trusted issuer')).toHaveValue(foreignIssuer)
  await playground.show('Identity and issuer')
  await playground.textbox('Resource URI (who am I)').fill(foreignResource)
}

test.describe('My server', () => {
  test('leaves the verdict open without the key, asks for it, and judges everything else', async ({ playground }) => {
    await askMine(playground, await foreignToken(rsaKey, { aud: 'https://other.example.org/mcp' }))
    await playground.rejects('audience')
    await playground.button('aud → this server').click()
    await playground.says('undecided', 'key')
    await expect(playground.answer).toContainText('No answer yet')
    await expect(playground.deciding).toContainText('Paste the issuer’s public key or key set under My server.')
    await expect(playground.rail).toContainText('undecided from here on')
    await expect(playground.rail.getByText('read from an unverified token').first()).toBeVisible()
  })

  const forms: readonly (readonly [what: string, text: string, read: string])[] = [
    ['a JWK', JSON.stringify(jwkOf(rsaKey.publicKey, 'k1')), 'Read: 1 key (jwk).'],
    [
      'a JWK Set',
      JSON.stringify({ keys: [jwkOf(ecKey.publicKey, 'k2'), jwkOf(rsaKey.publicKey, 'k1')] }),
      'Read: 2 keys (jwks).',
    ],
    ['a PEM public key', pemOf(rsaKey.publicKey, 'spki'), 'Read: 1 key (spki).'],
    ['a certificate', certificateOf(rsaKey), 'Read: 1 key (certificate).'],
    [
      'a private JWK, whose public half is used',
      JSON.stringify(jwkOf(rsaKey.privateKey, 'k1')),
      'only the public half is used',
    ],
  ]
  for (const [what, text, read] of forms) {
    test(`decides with ${what}`, async ({ playground }) => {
      await askMine(playground, await foreignToken(rsaKey))
      await playground.says('undecided', 'key')
      await playground.show('Identity and issuer')
      await key(playground).fill(text)
      await playground.accepts()
      await expect(playground.page.getByText(read)).toBeVisible()
    })
  }

  test('refuses the signature of another key, and a key of another kind', async ({ playground }) => {
    await askMine(playground, await foreignToken(ecKey))
    await playground.show('Identity and issuer')
    await key(playground).fill(JSON.stringify({ ...jwkOf(ecKey.publicKey, 'k9') }))
    await playground.rejects('key')
    await playground.show('Identity and issuer')
    await key(playground).fill(JSON.stringify(jwkOf(rsaKey.publicKey, 'k1')))
    await playground.rejects('key')
    await playground.show('Identity and issuer')
    await key(playground).fill(pemOf(rsaKey.publicKey, 'spki'))
    await playground.rejects('key')
  })

  test('takes a shared secret of 32 octets, once it allows HS256', async ({ playground }) => {
    const secret = 'a secret of thirty-two octets!!!'
    await askMine(playground, await foreignToken({ alg: 'HS256', secret }, {}))
    await playground.rejects('algorithm')
    await playground.show('Keys')
    // All that can verify stands there: the key set as well, which is also given with the issuer.
    await expect(playground.textbox('Its public key or key set')).toBeVisible()
    await playground.textbox('Algorithms').fill('HS256')
    await playground.says('undecided', 'key')
    await expect(playground.sentence).toContainText('The secret shared with')
    await expect(playground.deciding).toContainText('Give the shared secret')
    await expect(playground.deciding).not.toContainText('It is public')
    await playground.show('Keys')
    await playground.page.getByLabel('Or a shared secret').fill('too short')
    await playground.rejects('key')
    await playground.show('Keys')
    await playground.page.getByLabel('Or a shared secret').fill(secret)
    await playground.accepts()
    await playground.show('Keys')
    await playground.page.getByLabel('Or a shared secret').fill(secret.replace('a', 'b'))
    await playground.rejects('signature')
  })

  const wrong: readonly (readonly [what: string, text: string, says: string])[] = [
    ['an address', 'https://login.example.org/jwks.json', 'This page fetches nothing.'],
    ['a token', `eyJhbGciOiJSUzI1NiJ9.${'e30'}.c2ln`, 'This is a token, not a key.'],
    [
      'metadata',
      '{"issuer":"https://login.example.org","jwks_uri":"https://login.example.org/jwks.json"}',
      'This is server metadata',
    ],
    ['half a PEM', pemOf(rsaKey.publicKey, 'spki').slice(0, 120), 'no readable key'],
    ['words', 'the usual key', 'This is no key: neither JSON nor PEM.'],
    ['an empty set', '{"keys":[]}', 'This key set holds no keys.'],
    ['__proto__', '{"__proto__":{"kty":"RSA"}}', 'This is JSON'],
    ['NUL bytes', '\0\0', 'This is no key'],
  ]
  test('says in a sentence what a text is that holds no key, and keeps it', async ({ playground }) => {
    await askMine(playground, await foreignToken(rsaKey))
    for (const [what, text, says] of wrong) {
      await test.step(what, async () => {
        await playground.show('Identity and issuer')
        await key(playground).fill(text)
        await expect(keyError(playground)).toContainText(says)
        await expect(key(playground)).toHaveValue(text)
        await playground.says('undecided', 'key')
      })
    }
    await playground.show('Identity and issuer')
    await key(playground).fill(JSON.stringify(jwkOf(rsaKey.publicKey, 'k1')))
    await playground.accepts()
  })

  test('says what is wrong with a resource that is no address', async ({ page, playground }) => {
    await playground.open()
    await playground.ask('mine')
    const resource = playground.textbox('Resource URI (who am I)')
    await resource.fill('billing')
    await expect(page.getByText('“billing” is no absolute URI.')).toBeVisible()
    await resource.fill('https://billing.example.com/mcp#x')
    await expect(page.getByText('A resource identifier has no fragment.')).toBeVisible()
    await resource.fill('https://billing.example.com/mcp')
    await expect(page.locator('.field-error')).toHaveCount(0)
  })
})

test('The policy is the server’s: each setting moves the verdict', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Keys')
  await playground.textbox('Algorithms').fill('ES256')
  await playground.rejects('algorithm')
  await playground.show('Keys')
  await playground.textbox('Algorithms').fill('ES256, RS256')
  await playground.accepts()

  await playground.show('Tokens')
  await playground.textbox('Scope for this call').fill('issues:read issues:write')
  await playground.rejects('scope', 403)
  await expect(playground.answer).toContainText('scope="issues:read issues:write"')
  await playground.show('Tokens')
  await playground.textbox('Scope for this call').fill('issues:read')
  await playground.accepts()

  await playground.show('Tokens')
  await playground.textbox('Required claims').fill('iss exp department')
  await playground.rejects('required-claims')
  await playground.show('Tokens')
  await playground.textbox('Required claims').fill('iss exp')
  await playground.accepts()

  await playground.show('Clock')
  await page.getByLabel('Hold the clock at, UTC').fill(new Date((now + 560) * 1000).toISOString().slice(0, 19))
  await playground.rejects('expiry')
  await playground.show('Time')
  await page.getByLabel('Clock tolerance').fill('30')
  await playground.accepts()
})

test('A check that is switched off lets the token through, and the rail shows the hole', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.rejects('audience')
  await playground.show('Checks')
  await page.getByRole('checkbox', { name: /^that the token is for this server/ }).uncheck()
  await playground.rejects('scope', 403)
  await page
    .getByRole('checkbox', { name: /^scope|scopes?/ })
    .first()
    .uncheck()
  await expect(playground.stamp).toHaveText(/^accepted 200 · .*not checked$/)
  await expect(playground.hole.first()).toContainText('It would have found: The token is for issues.example.com')
  await playground.show('Checks')
  await page.getByRole('checkbox', { name: /^that the token is for this server/ }).check()
  await playground.rejects('audience')
})

test('A comparison by prefix accepts what an exact one refuses', async ({ page, playground }) => {
  await playground.open('scenario=aud-trailing-slash')
  await playground.rejects('audience')
  await playground.show('Audience')
  await page.getByLabel('Comparison of aud').selectOption('slash')
  await playground.accepts()
  await playground.show('Audience')
  await page.getByLabel('Comparison of aud').selectOption('exact')
  await playground.rejects('audience')
})

test('The certificate of this test is one', () => {
  expect(new X509Certificate(certificateOf(rsaKey)).verify(rsaKey.publicKey)).toBe(true)
})

test('Asking another server keeps the token and forgets what was changed about the first', async ({ playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Keys')
  await playground.textbox('Algorithms').fill('ES256')
  await playground.rejects('algorithm')
  await playground.ask('billing')
  await playground.rejects('audience')
  await playground.ask('issues')
  await playground.accepts()
  await expect(playground.token).toHaveValue(await tokenOfExample('good-token-issues'))
})
