import { expect, onePage, test } from './support'
import { claimsWith, claimsWithText, demoSigned, goodHeader, segment, tokenOfExample } from './tokens'

const percent = (text: string) => text.replace(/[.\-_]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
const lines = (text: string) => text.match(/.{1,64}/g)?.join('\n') ?? ''

const around: readonly (readonly [what: string, wrap: (token: string) => string, said: string])[] = [
  ['Bearer', (t) => `Bearer ${t}`, 'Bearer'],
  ['Authorization: Bearer', (t) => `Authorization: Bearer ${t}`, 'Authorization: Bearer'],
  ['quotation marks', (t) => `"${t}"`, 'quotation marks'],
  ['line breaks', lines, 'line breaks'],
  ['percent-encoding', percent, 'percent-encoding'],
  ['a curl command', (t) => `curl -H 'Authorization: Bearer ${t}' https://issues.example.com/mcp`, 'the curl command'],
]

test.describe('Around a pasted token', () => {
  for (const [what, wrap, said] of around) {
    onePage(`${what} is taken out, said, and put back on demand`, async ({ playground }) => {
      const token = await tokenOfExample('good-token-billing')
      await playground.open()
      await playground.rejects('audience')
      await playground.paste(wrap(token))
      await expect(playground.token).toHaveValue(token)
      await expect(playground.page.getByText(/^Taken out: /)).toContainText(said)
      await playground.accepts()

      await playground.button('Put it back').click()
      await expect(playground.token).toHaveValue(wrap(token))
      await playground.says('rejected')
      await expect(playground.page.getByText(/^Taken out: /)).toBeHidden()
    })
  }

  onePage('nothing is said of a token that stands alone', async ({ playground }) => {
    await playground.open()
    await playground.rejects('audience')
    await playground.paste(await tokenOfExample('good-token-billing'))
    await playground.accepts()
    await expect(playground.page.getByText(/^Taken out: /)).toBeHidden()
  })
})

onePage(
  'What a server answered is no token: it is said to be none, and leads to the page that reads it',
  async ({ page, playground }) => {
    await playground.open()
    await playground.paste('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"')
    await expect(playground.deciding).toContainText('This is what a server has answered, and no token.')
    await expect(page.getByRole('link', { name: 'Open Import' })).toHaveAttribute('href', '/import/')
    await playground.paste("IDX10214: Audience validation failed. Audiences: 'account'.")
    await expect(page.getByRole('link', { name: 'Open Troubleshooting' })).toBeVisible()
  },
)

const object = '{"alg":"RS256","kid":"rs-2026-11","typ":"at+jwt"}'
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
/** UTF-8 as no text has it: one half of a pair. */
const halfPair = Uint8Array.from([...Buffer.from('{"sub":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')])

/** Characters of a long text that its control shows. */
const mostShown = 100_000

type Bad = readonly [what: string, text: string | Promise<string>, step: string, status: number]
const bad: readonly Bad[] = [
  ['nothing at all', '', 'authorization', 401],
  ['an opaque token', 'gho_16C7e42F292c6912E7710c838347Ae178B4a', 'format', 401],
  ['an encrypted token of five parts', tokenOfExample('encrypted-token'), 'format', 401],
  [
    'a token cut before its signature',
    tokenOfExample('good-token-billing').then((t) => t.slice(0, t.lastIndexOf('.'))),
    'format',
    401,
  ],
  ['a megabyte', 'A'.repeat(2 ** 20), 'size', 431],
  ['a token of a megabyte', `${segment(object)}.${segment(`{"x":"${'y'.repeat(750_000)}"}`)}.c2ln`, 'size', 431],
  ['NUL bytes', `${segment(object)}\0.e30.c2ln`, 'b64token', 400],
  ['what is not base64url', `${segment(object)}.e3~0.c2ln`, 'charset', 401],
  ['base64url of an impossible length', `${segment(object)}.e30.c2lnb`, 'canonical-encoding', 401],
  ['claims in an array', demoSigned('[1,2]'), 'payload', 401],
  ['a number for claims', demoSigned('1e400'), 'payload', 401],
  ['claims that are not JSON', demoSigned('{"aud":'), 'payload', 401],
  ['claims nested without end', demoSigned(claimsWithText('deep', nested(500))), 'payload', 401],
  [
    'a claim written twice',
    demoSigned(claimsWithText('aud', '"https://billing.example.com/mcp"')),
    'payload-members',
    401,
  ],
  ['a parameter written twice', demoSigned(claimsWith({}), '{"alg":"none","alg":"RS256"}'), 'header-members', 401],
  ['an expiry of 1e400', demoSigned(claimsWithText('exp', '1e400').replace(/"exp":\d+,/, '')), 'expiry', 401],
  ['half a surrogate pair in UTF-8', `${segment(object)}.${segment(halfPair)}.c2ln`, 'payload', 401],
  ['__proto__ as issuer', demoSigned(claimsWith({ iss: '__proto__' })), 'issuer-trust', 401],
  ['__proto__ as key id', demoSigned(claimsWith({}), JSON.stringify({ ...goodHeader, kid: '__proto__' })), 'key', 401],
  [
    '__proto__ as algorithm',
    demoSigned(claimsWith({}), JSON.stringify({ ...goodHeader, alg: '__proto__' })),
    'algorithm',
    401,
  ],
  [
    'constructor as critical parameter',
    demoSigned(claimsWith({}), JSON.stringify({ ...goodHeader, crit: ['constructor'] })),
    'critical',
    401,
  ],
]

test.describe('Bad input gets a sentence, stays where it was typed, and leaves the page alive:', () => {
  for (const [what, given, step, status] of bad) {
    onePage(what, async ({ playground }) => {
      const text = await given
      await playground.open('scenario=good-token-issues')
      await playground.accepts()
      await playground.paste(text)
      await playground.rejects(step, status)
      await expect(playground.headline).toHaveText(/\w{3}/)
      await expect(playground.sentence).toHaveText(/\w{3}.*\.$/)
      await expect(playground.token).toHaveValue(text.slice(0, mostShown))

      await playground.choose('good-token-issues')
      await playground.accepts()
      if (text === '') return
      await playground.button('Put back what was here').click()
      await expect(playground.token).toHaveValue(text.slice(0, mostShown))
      await playground.rejects(step, status)
    })
  }

  onePage('a lone surrogate in the pasted text', async ({ playground }) => {
    await playground.open()
    // Written in the page: the wire between test and browser carries whole characters only.
    await playground.token.evaluate((area: HTMLTextAreaElement) => {
      area.select()
      document.execCommand('insertText', false, `abc.${String.fromCharCode(0xd800)}.def`)
    })
    await playground.rejects('b64token', 400)
    await expect
      .poll(() => playground.token.evaluate((area: HTMLTextAreaElement) => area.value.charCodeAt(4)))
      .toBe(0xd800)
  })
})

test.describe('What a token says is shown as it says it:', () => {
  test('9007199254740993 keeps its last digit', async ({ playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.paste(await demoSigned(claimsWithText('order', '9007199254740993')))
    await playground.accepts()
    await expect(playground.area('payload')).toHaveValue(/"order": 9007199254740993\b/)
    await playground.button('aud → *').click()
    await expect(playground.area('payload')).toHaveValue(/"order": 9007199254740993\b/)
    await playground.rejects('audience')
  })

  test('an escaped lone surrogate stays an escape', async ({ playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.paste(await demoSigned(claimsWithText('half', '"\\ud800"')))
    await playground.accepts()
    await expect(playground.area('payload')).toHaveValue(/"half": "\\ud800"/)
  })

  test('__proto__ is a claim like any other', async ({ playground }) => {
    await playground.open('scenario=good-token-issues')
    await playground.paste(await demoSigned(claimsWithText('__proto__', '{"aud":"x"}')))
    await playground.accepts()
    await expect(playground.area('payload')).toHaveValue(/"__proto__": \{/)
    await playground.page.getByRole('combobox', { name: 'Remove a claim' }).selectOption('__proto__')
    await expect(playground.area('payload')).not.toHaveValue(/__proto__/)
    await playground.accepts()
  })

  test('markup in a claim is text everywhere and never an element', async ({ page, playground }) => {
    const markup = '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a>'
    await playground.open('scenario=good-token-issues')
    const token = await demoSigned(claimsWith({ aud: markup, iss: 'https://auth.example.com', [markup]: markup }))
    await playground.paste(token)
    await playground.rejects('audience')
    await expect(playground.deciding).toContainText(markup)
    await playground.wake('payload')
    await playground.paste(await demoSigned(claimsWith({ iss: markup })))
    await playground.rejects('issuer-trust')
    await expect(page.locator('img, [onerror], a[href^="javascript:"]')).toHaveCount(0)
    expect(await page.locator('script', { hasText: 'alert(' }).count()).toBe(0)
  })
})
