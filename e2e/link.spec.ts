import type { Browser } from '@playwright/test'
import { textOfLink } from './links'
import { allowClipboard, clipboard, expect, fragmentOf, type Playground, playgroundOn, test } from './support'
import { ecKey, foreignResource, foreignToken, jwkOf, rsaKey, tokenOfExample } from './tokens'

/** Copies the link and opens it where nothing is remembered. */
async function elsewhere(browser: Browser, link: string, use: (there: Playground) => Promise<void>) {
  const context = await browser.newContext()
  const there = playgroundOn(await context.newPage())
  await there.page.goto(link)
  await there.ready()
  await use(there)
  await context.close()
}

const linkIn = async ({ page }: Playground) => clipboard(page)
const noteField = ({ page }: Playground) => page.getByLabel('Note', { exact: true })
const signatureOf = (token: string) => token.split('.')[2] ?? ''

async function everythingOn(playground: Playground) {
  const { page } = playground
  // Why a step failed is looked for after the verdict.
  await expect(page.locator('.playground')).toHaveAttribute('data-explained', 'true')
  const valueIn = async (section: string, name: string) => {
    await playground.show(section)
    return playground.textbox(name).inputValue()
  }
  return {
    token: await playground.token.inputValue(),
    server: await page.getByRole('radio', { checked: true }).inputValue(),
    algorithms: await valueIn('Keys', 'Algorithms'),
    scopes: await valueIn('Tokens', 'Scope for this call'),
    clock: await page.locator('.clock-now').textContent(),
    verdict: await page.locator('.verdict-top').textContent(),
    answer: await playground.answer.textContent(),
    rail: await playground.rail.textContent(),
  }
}

test('A copied link reproduces token, server, policy, clock, note and verdict for somebody else', async ({
  browser,
  context,
  page,
  playground,
}) => {
  await allowClipboard(context)
  await playground.open()
  await playground.button('aud → this server').click()
  await playground.rejects('scope', 403)
  await playground.show('Tokens')
  await playground.textbox('Scope for this call').fill('issues:read issues:write')
  await playground.show('Checks')
  await page.getByRole('checkbox', { name: /^that the token is for this server/ }).uncheck()
  await playground.show('Clock')
  await playground.clock('exp').getByRole('button', { name: 'just before' }).click()
  await page.getByText('Add a note to the link').click()
  const note = `${'Why is this 403? ✓ <b>'.repeat(13)}`.slice(0, 280).padEnd(300, '!')
  await noteField(playground).fill(note)
  await expect(noteField(playground)).toHaveValue(note.slice(0, 280))
  await expect(page.getByText('0 characters left.')).toBeVisible()
  await playground.rejects('scope', 403)

  await playground.copyLink.click()
  await expect(page.getByText('Link copied.')).toBeVisible()
  const link = await linkIn(playground)
  expect(link).toMatch(/\/playground\/#v1\.[dp]\.[\w-]+$/)
  const here = await everythingOn(playground)
  await elsewhere(browser, link, async (there) => {
    await there.rejects('scope', 403)
    expect(await everythingOn(there)).toEqual(here)
    await expect(there.page.locator('.notice', { hasText: 'Note with this link.' })).toContainText(note.slice(0, 280))
    await expect(noteField(there)).toHaveValue(note.slice(0, 280))
    await expect.poll(() => there.page.url()).toBe(link)
  })
})

test('An example that was not changed has a short link', async ({ context, playground }) => {
  await allowClipboard(context)
  await playground.open('scenario=aud-wildcard')
  await playground.copyLink.click()
  await expect.poll(() => linkIn(playground)).toMatch(/\/playground\/#scenario=aud-wildcard$/)
})

test('The address bar reproduces the screen after every change, and a reload keeps it', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.ask('tenant-2')
  await playground.button('aud → this server').click()
  await playground.show('Tokens')
  await playground.textbox('Scope for this call').fill('issues:read')
  await playground.accepts()
  await playground.show('Clock')
  await playground.clock('iat').getByRole('button', { name: 'just before' }).click()
  await playground.rejects('issued-at')
  const token = await playground.token.inputValue()
  await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain(token)
  await expect.poll(async () => JSON.parse(textOfLink(await fragmentOf(page))).clock).toBe(1767225539)
  const before = await everythingOn(playground)
  await page.reload()
  await playground.ready()
  await playground.rejects('issued-at')
  expect(await everythingOn(playground)).toEqual(before)
})

test('A click right behind the choice of a server is for that one, judged or not', async ({ page, playground }) => {
  await playground.open()
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('.picker-row input[value="tenant-2"]')?.click()
    await null
    for (const chip of document.querySelectorAll('button')) if (chip.textContent === 'aud → this server') chip.click()
  })
  await playground.rejects('scope', 403)
})

test('What a browser refuses to write into its history is in the address later, and nothing typed is lost', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=good-token-issues')
  await page.evaluate(() => {
    const { replaceState } = history
    history.replaceState = () => {
      addEventListener('asked-again', () => Object.assign(history, { replaceState }), { once: true })
      document.documentElement.dataset.refused = ''
      throw new DOMException('more than 100 times per 10 seconds', 'SecurityError')
    }
  })
  await playground.button('aud → another server').click()
  await playground.rejects('audience')
  await expect(page.locator('html[data-refused]')).toHaveCount(1)
  expect(await fragmentOf(page)).toBe('scenario=good-token-issues')
  await page.evaluate(() => dispatchEvent(new Event('asked-again')))
  await expect.poll(() => fragmentOf(page)).toMatch(/^v1\./)
  await playground.rejects('audience')
})

test('What is typed before a chosen example has come is newer than it', async ({ page, playground }) => {
  const token = await tokenOfExample('good-token-billing')
  await playground.open('scenario=good-token-issues')
  let letCome = () => {}
  const until = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/examples/expired.json', (route) => until.then(() => route.continue()))
  await playground.choose('expired')
  await playground.paste(token)
  await playground.rejects('audience')
  const answered = page.waitForResponse('**/examples/expired.json')
  letCome()
  await answered
  await expect.poll(() => fragmentOf(page)).toMatch(/^v1/)
  await expect(playground.token).toHaveValue(token)
  await playground.rejects('audience')
  await page.goBack()
  await expect(playground.example).toHaveAttribute('data-example', 'good-token-issues')
  await page.goForward()
  await expect(playground.token).toHaveValue(token)
})

test('What was typed just before a reload, or a way out and back, is there again', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Tokens')
  const scope = playground.textbox('Scope for this call')
  const isThere = async (text: string) => {
    await playground.ready()
    await playground.show('Tokens')
    await expect(scope).toHaveValue(text)
    await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain(`"${text}"`)
  }
  await scope.fill('first:typed')
  await page.reload()
  await isThere('first:typed')
  await scope.fill('typed:again')
  await page.goto('/docs/limits/')
  await page.goBack()
  await isThere('typed:again')
  await scope.fill('typed:last')
  // A link of the site itself: the page is left without being unloaded.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Docs' }).click()
  await expect(page).toHaveURL('/docs/')
  await page.goBack()
  await isThere('typed:last')
})

test('What was typed just before a reload that is long in coming is there again', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Tokens')
  const scope = playground.textbox('Scope for this call')
  // It asks for the address as it is now, and until it is answered the page goes on.
  await page.route('**/playground/', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await scope.fill('first:typed')
  await page.reload()
  await playground.ready()
  await playground.show('Tokens')
  await expect(scope).toHaveValue('first:typed')
  await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain('"first:typed"')
})

test('Private keys and secrets never get into a link or the address', async ({
  browser,
  context,
  page,
  playground,
}) => {
  await allowClipboard(context)
  await playground.open()
  // Expired, so that nothing keeps it out of the address.
  await playground.paste(await foreignToken(rsaKey, { iat: 1, exp: 2 }))
  await playground.button('Ask my server').click()
  await playground.show('Identity and issuer')
  await playground.textbox('Resource URI (who am I)').fill(foreignResource)
  const privateJwk = jwkOf(rsaKey.privateKey, 'k1')
  await playground.show('Identity and issuer')
  await playground.textbox('Its public key or key set').fill(
    JSON.stringify({
      keys: [privateJwk, { kty: 'oct', kid: 's', k: 'dGhlLXNlY3JldC1vZi10aGUta2V5LXNldC0zMi1vY3Q' }],
    }),
  )
  await playground.show('Keys')
  await page.getByLabel('Or a shared secret').fill('the-shared-secret-of-the-field!!')
  await page.getByText('Sign with another algorithm or key').click()
  await playground.button('Import a key').click()
  await playground.textbox('Your private key').fill(JSON.stringify(jwkOf(ecKey.privateKey, 'k2')))
  await playground.rejects('expiry')
  await playground.show('Identity and issuer')
  await expect(page.getByText('only the public half is used').first()).toBeVisible()
  await playground.copyLink.click()
  await expect.poll(() => linkIn(playground)).toMatch(/#v1\./)
  const link = await linkIn(playground)
  // The address is written a moment after the last edit.
  await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain('"kid":"k1"')

  const { d, p, q, dp, dq, qi } = privateJwk
  const privates = [
    d,
    p,
    q,
    dp,
    dq,
    qi,
    jwkOf(ecKey.privateKey, 'k2').d,
    'dGhlLXNlY3JldC1',
    'shared-secret',
    Buffer.from('the-shared-secret').toString('base64url'),
  ]
  for (const text of [textOfLink(link), textOfLink(await fragmentOf(page))]) {
    for (const secret of privates) expect(text).not.toContain(secret)
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(Object.keys(JSON.parse(textOfLink(link))).sort())
    expect(JSON.parse(text).keys).toEqual([expect.objectContaining({ kty: 'RSA', n: privateJwk.n, kid: 'k1' })])
  }
  await elsewhere(browser, link, async (there) => {
    await there.rejects('expiry')
    await there.show('Keys')
    await expect(there.page.getByLabel('Or a shared secret')).toHaveValue('')
  })
})

const live: readonly (readonly [what: string, patch: Record<string, unknown>, known: boolean, step: string | null])[] =
  [
    ['accepted', {}, true, null],
    ['rejected for its audience', { aud: 'https://other.example.org/mcp' }, true, 'audience'],
    ['with a missing claim', { jti: undefined }, true, 'required-claims'],
    ['undecided, its key unknown', {}, false, 'key'],
  ]

test.describe('A live token', () => {
  for (const [what, patch, known, step] of live) {
    test(`${what}, is asked about first; its safe copy comes out at the same step and is worth nothing`, async ({
      browser,
      context,
      page,
      playground,
    }) => {
      await allowClipboard(context)
      await playground.open()
      const token = await foreignToken(ecKey, patch)
      await playground.paste(token)
      await playground.button('Ask my server').click()
      await playground.show('Identity and issuer')
      await playground.textbox('Resource URI (who am I)').fill(foreignResource)
      if (known)
        await playground.textbox('Its public key or key set').fill(JSON.stringify(jwkOf(ecKey.publicKey, 'k1')))
      await expect(playground.stamp).toContainText(step ?? 'accepted')
      await expect(page.getByText('it is not written into the address bar')).toBeVisible()
      expect(textOfLink(await fragmentOf(page))).not.toContain(signatureOf(token))

      await playground.copyLink.click()
      await expect(playground.dialog).toContainText('Something here may still be in use')
      await playground.dialog.getByRole('button', { name: 'Copy a safe link' }).click()
      await expect(playground.dialog).toContainText('Link copied.')
      const link = await linkIn(playground)
      const shared = textOfLink(link)
      expect(shared).not.toContain(signatureOf(token))
      expect(`${page.url()} ${textOfLink(await fragmentOf(page))}`).not.toContain(signatureOf(token))
      expect(JSON.parse(shared).token.split('.')[1]).toBe(token.split('.')[1])
      const stamp = await playground.stamp.textContent()
      await elsewhere(browser, link, async (there) => expect(there.stamp).toHaveText(stamp ?? ''))
    })
  }

  test('can be shared without its signature, and as it is when insisted on', async ({
    browser,
    context,
    playground,
  }) => {
    await allowClipboard(context)
    await playground.open()
    const token = await foreignToken(ecKey, { sub: 'carol' })
    await playground.paste(token)
    await playground.copyLink.click()
    await playground.dialog.getByRole('button', { name: 'Copy without its signature' }).click()
    await expect(playground.dialog).toContainText('Link copied.')
    const link = await linkIn(playground)
    expect(textOfLink(link)).not.toContain(signatureOf(token))
    await elsewhere(browser, link, async (there) => {
      await expect(there.token).toHaveValue(token.slice(0, token.lastIndexOf('.') + 1))
      await expect(there.area('payload')).toHaveValue(/"sub": "carol"/)
    })
    await playground.dialog.getByRole('button', { name: 'Copy it as it is' }).click()
    await expect.poll(() => linkIn(playground)).not.toBe(link)
    expect(textOfLink(await linkIn(playground))).toContain(signatureOf(token))
  })

  test('is not asked about when a demo key signed it', async ({ context, page, playground }) => {
    await allowClipboard(context)
    await playground.open()
    await playground.paste(await tokenOfExample('good-es256'))
    await playground.copyLink.click()
    await expect(page.getByText('Link copied.')).toBeVisible()
    await expect(playground.dialog).toHaveCount(0)
  })

  test('survives a reload in its tab, without the secrets around it', async ({ browser, page, playground }) => {
    await playground.open()
    const token = await foreignToken(ecKey)
    await playground.paste(token)
    await playground.button('Ask my server').click()
    await playground.show('Identity and issuer')
    await playground.textbox('Resource URI (who am I)').fill(foreignResource)
    await playground.show('Identity and issuer')
    await playground.textbox('Its public key or key set').fill(JSON.stringify(jwkOf(ecKey.privateKey, 'k1')))
    await playground.show('Keys')
    await page.getByLabel('Or a shared secret').fill('the-shared-secret-of-the-field!!')
    await playground.accepts()
    await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).toContain(foreignResource)
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
    for (const secret of [jwkOf(ecKey.privateKey, 'k1').d ?? '', 'the-shared-secret'])
      expect(kept).not.toContain(secret)

    await page.reload()
    await playground.ready()
    await expect(playground.token).toHaveValue(token)
    await playground.show('Identity and issuer')
    await expect(playground.textbox('Resource URI (who am I)')).toHaveValue(foreignResource)
    await playground.show('Keys')
    await expect(page.getByLabel('Or a shared secret')).toHaveValue('')
    await elsewhere(browser, page.url(), async (there) => expect(there.token).not.toHaveValue(token))
  })
})
