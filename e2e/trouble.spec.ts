import { bomb, linkOfText, textOfLink } from './links'
import { expect, fragmentOf, onePage, test } from './support'
import { ecKey, foreignToken, tokenOfExample } from './tokens'

const state = {
  token: 'a.b.c',
  server: 'billing',
  policy: {},
  mine: { resource: '', issuer: '' },
  clock: 1767225600,
  authorization: null,
  note: '',
  keys: null,
}
const whole = linkOfText(JSON.stringify(state))

const troubles: readonly (readonly [what: string, fragment: () => string, says: string])[] = [
  ['cut on its way', () => whole.slice(0, -20), 'This link arrived damaged'],
  ['changed on its way', () => `${whole.slice(0, 20)}!${whole.slice(21)}`, 'This link arrived damaged'],
  ['without content', () => 'v1.d.', 'This link arrived damaged'],
  ['of another site', () => 'id_token=eyJhbGciOiJub25lIn0', 'is not a playground link'],
  ['of a newer version', () => whole.replace('v1', 'v2'), 'This link is of version 2; this page reads version 1.'],
  ['beyond any length', () => `v1.p.${'A'.repeat(300_000)}`, 'This link is too large'],
  ['that inflates to a hundred megabytes', bomb, 'This link is too large'],
  ['that is JSON but not a state', () => linkOfText(JSON.stringify({ ...state, token: 7 })), 'token'],
  ['that is no JSON', () => linkOfText('{"token":'), 'This link arrived damaged'],
  ['that nests without end', () => linkOfText(`{"token":${'['.repeat(100_000)}`), 'This link arrived damaged'],
  ['to an example that does not exist', () => 'scenario=no-such-example', 'and there is none of that name'],
  ['to an example with an impossible name', () => 'scenario=__proto__', 'scenario'],
]

test.describe('A link', () => {
  for (const [what, fragment, says] of troubles) {
    onePage(`${what} says so, offers the default example, and loses nothing`, async ({ page, playground }) => {
      await playground.open()
      const token = await tokenOfExample('good-token-billing')
      await playground.paste(`${token.slice(0, -4)}AAAA`)
      await playground.rejects('signature')
      await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain('AAAA')

      await playground.follow(fragment())
      await expect(playground.trouble).toContainText(says)
      await expect(playground.trouble).toContainText('What was on this page is unchanged.')
      await expect(playground.token).toHaveValue(`${token.slice(0, -4)}AAAA`)
      await playground.rejects('signature')

      await playground.trouble.getByRole('button', { name: 'Open the default example' }).click()
      await expect(playground.example).toHaveAttribute('data-example', 'cross-server-replay')
      await playground.rejects('audience')
      await expect(playground.trouble).toHaveCount(0)
      await playground.button('Put back what was here').click()
      await expect(playground.token).toHaveValue(`${token.slice(0, -4)}AAAA`)
    })
  }

  test('that does not open shows the default example when it is the first thing opened', async ({ playground }) => {
    await playground.open('v2.d.AAAA')
    await expect(playground.trouble).toContainText('version 2')
    await playground.rejects('audience')
    await playground.trouble.getByRole('button', { name: 'Dismiss' }).click()
    await expect(playground.trouble).toHaveCount(0)
    await playground.rejects('audience')
  })

  test('with a private key in it opens without the key and says so', async ({ page, playground }) => {
    const keys = [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'private-member' }]
    await playground.open(linkOfText(JSON.stringify({ ...state, server: 'mine', keys })))
    await expect(page.getByText('the private member d was left out')).toBeVisible()
    await playground.show('Identity and issuer')
    await expect(playground.textbox('Its public key or key set')).not.toHaveValue(/private-member/)
  })

  test('with members nobody knows, __proto__ among them, opens as if they were not there', async ({
    page,
    playground,
  }) => {
    const { token, ...rest } = state
    const json = `{"__proto__":{"polluted":1},"constructor":1,${JSON.stringify({ ...rest, later: {} }).slice(1, -1)},"token":"${await tokenOfExample('good-token-billing')}"}`
    await playground.open(linkOfText(json))
    await playground.accepts()
    expect(token).toBe('a.b.c')
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  })

  test('survives what mail and chat programs do to it', async ({ playground }) => {
    const link = linkOfText(JSON.stringify({ ...state, token: await tokenOfExample('good-token-billing') }))
    await playground.open(`${link.replaceAll('.', '%2E')}).`)
    await playground.accepts()
    await expect(playground.trouble).toHaveCount(0)
  })
})

test.describe('Back and forward', () => {
  test('walk through the examples that were opened', async ({ page, playground }) => {
    await playground.open()
    await playground.choose('good-token-issues')
    await playground.accepts()
    await playground.choose('expired')
    await playground.rejects('expiry')
    await page.goBack()
    await expect(playground.example).toHaveAttribute('data-example', 'good-token-issues')
    await playground.accepts()
    await page.goBack()
    await expect(playground.example).toHaveAttribute('data-example', 'cross-server-replay')
    await playground.rejects('audience')
    await page.goForward()
    await playground.accepts()
    await page.goForward()
    await playground.rejects('expiry')
  })

  test('end where the last of several at once leads, on the page and in the address', async ({ page, playground }) => {
    await playground.open()
    for (const id of ['good-token-issues', 'expired', 'wide-scope-replay', 'aud-missing']) {
      await playground.choose(id)
      await expect(playground.example).toHaveAttribute('data-example', id)
    }
    for (const [by, id] of [
      [-1, 'cross-server-replay'],
      [1, 'aud-missing'],
    ] as const) {
      await page.evaluate((by) => {
        let left = 3
        addEventListener('hashchange', function next() {
          if (left-- > 0) history.go(by)
          else removeEventListener('hashchange', next)
        })
        history.go(by)
      }, by)
      await expect(playground.example).toHaveAttribute('data-example', id)
      // Longer than the page waits before it writes an address.
      await page.waitForTimeout(600)
      await expect(playground.example).toHaveAttribute('data-example', id)
      expect(await fragmentOf(page)).toBe(id === 'cross-server-replay' ? '' : `scenario=${id}`)
    }
  })

  test('return to a token that is not written into the address', async ({ page, playground }) => {
    await playground.open()
    const token = await foreignToken(ecKey)
    await playground.paste(token)
    await expect(page.getByText('it is not written into the address bar')).toBeVisible()
    await expect.poll(() => fragmentOf(page)).toBe('')
    await playground.choose('expired')
    await playground.rejects('expiry')
    await page.goBack()
    await expect(playground.token).toHaveValue(token)
    await playground.rejects('issuer-trust')
  })

  test('return to each of several live tokens', async ({ page, playground }) => {
    await playground.open()
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((sub) => foreignToken(ecKey, { sub })))
    if (!a || !b || !c) throw new TypeError('no tokens')
    await playground.paste(a)
    await expect(page.getByText('it is not written into the address bar')).toBeVisible()
    for (const token of [b, c]) {
      await playground.follow(linkOfText(JSON.stringify({ ...state, token })))
      await expect(playground.token).toHaveValue(token)
      await expect.poll(() => fragmentOf(page)).toBe('')
    }
    await page.goBack()
    await expect(playground.token).toHaveValue(b)
    await page.goBack()
    await expect(playground.token).toHaveValue(a)
    await page.goForward()
    await expect(playground.token).toHaveValue(b)
    await page.reload()
    await playground.ready()
    await expect(playground.token).toHaveValue(b)
    await page.goBack()
    await expect(playground.token).toHaveValue(a)
    await expect.poll(() => fragmentOf(page)).toBe('')
  })

  test('return to a live token after a visit to the docs', async ({ page, playground }) => {
    await playground.open()
    const token = await foreignToken(ecKey)
    await playground.paste(token)
    await expect(page.getByText('it is not written into the address bar')).toBeVisible()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Docs' }).click()
    await expect(page).toHaveURL('/docs/')
    await page.goBack()
    await playground.ready()
    await expect(playground.token).toHaveValue(token)
    await playground.rejects('issuer-trust')
    // A link to the playground opens it fresh.
    await page.goForward()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playground' }).click()
    await playground.ready()
    await expect(playground.token).not.toHaveValue(token)
    await playground.rejects('audience')
  })

  test('return to the page one came from', async ({ page, playground }) => {
    await page.goto('/docs/')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playground' }).click()
    await playground.ready()
    await playground.button('aud → *').click()
    await playground.rejects('audience')
    await expect.poll(() => fragmentOf(page)).toContain('v1.')
    await page.goBack()
    await expect(page).toHaveURL('/docs/')
  })
})

test('Whenever something is typed while a link is opened, the page goes on', async ({ page, playground }) => {
  await playground.open()
  const session = await page.context().newCDPSession(page)
  // What is drawn in slices takes longer then than what is tried here.
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  for (let delay = 30; delay <= 240; delay += 30) {
    await page.evaluate(
      ([id, delay]) =>
        new Promise<void>((done) => {
          location.hash = `scenario=${id}`
          setTimeout(() => {
            document.querySelector<HTMLTextAreaElement>('.token-text')?.focus()
            document.execCommand('insertText', false, 'x')
            done()
          }, delay)
        }),
      [delay % 60 ? 'expired' : 'good-token-issues', delay] as const,
    )
    await expect(page.locator('.playground'), `${delay} ms later`).toHaveAttribute('data-stale', 'false')
  }
})

test('The skip link leads to the content and is not taken for a state', async ({ page, playground }) => {
  await playground.open('scenario=expired')
  await playground.rejects('expiry')
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(playground.trouble).toHaveCount(0)
  await playground.rejects('expiry')
  await expect.poll(() => fragmentOf(page)).toBe('scenario=expired')
})

test('A part that cannot be fetched says so, and the page goes on', async ({ page, playground, faults }) => {
  await playground.open()
  const token = await tokenOfExample('good-token-billing')
  await playground.paste(`${token.slice(0, -4)}AAAA`)
  await playground.rejects('signature')
  await page.route('**/_next/static/**', (route) => route.abort())
  await playground.button('Compare').first().click()
  await expect(page.getByRole('alert').filter({ hasText: 'This could not be fetched.' })).toBeVisible()
  await expect(playground.token).toHaveValue(`${token.slice(0, -4)}AAAA`)
  // Chromium logs what it did not get.
  expect(faults.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([])
  faults.length = 0
})
