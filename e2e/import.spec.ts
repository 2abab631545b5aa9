import type { Page } from '@playwright/test'
import { faultsWithin } from './axe'
import { type Deployments, serveDeployments } from './metadata-server'
import { expect, test as base, watch } from './support'

const test = base.extend<{ deployments: Deployments }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern
  deployments: async ({}, use) => {
    const deployments = await serveDeployments()
    await use(deployments)
    deployments.close()
  },
  // Chromium logs each answer of those servers that is an error, or that a page may not read.
  faults: async ({ page }, use) => {
    const faults = watch(page)
    await use(faults)
    expect(faults.filter((fault) => !fault.includes('127.0.0.1'))).toEqual([])
  },
})

const importer = (page: Page) => ({
  address: page.getByLabel('Address of the MCP server'),
  box: page.getByLabel('Or paste what it publishes'),
  found: page.locator('.import-found'),
  exchanges: page.locator('.exchange'),
  broken: page.locator('.finding'),
  use: page.getByRole('link', { name: 'Use this server in the playground' }),
  cancel: page.getByRole('button', { name: 'Cancel' }),
  async read(url: string) {
    await this.address.fill(url)
    await this.address.press('Enter')
  },
  async finished() {
    await expect(this.found).toBeVisible()
    await expect(this.cancel).toHaveCount(0)
  },
  paste: async (text: string) => {
    await page.getByLabel('Or paste what it publishes').fill(text)
    await page.getByRole('button', { name: 'Read what was pasted' }).click()
  },
})

const rulesIn = (page: Page) =>
  importer(page).broken.evaluateAll((all) => all.map((li) => li.getAttribute('data-rule')))

test('A server is read from its address, and asked in the playground', async ({ page, deployments, playground }) => {
  // By a link: the router would leave it under the policy of the page before, which lets no frame in.
  await page.goto('/docs/troubleshooting/')
  await page.getByRole('main').getByRole('link', { name: 'Import', exact: true }).click()
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', /frame-src/)
  const it = importer(page)
  await it.read(`${deployments.origin}/good/mcp`)
  await it.finished()
  await expect(it.exchanges).toHaveCount(4)
  await expect(it.found).toContainText('Read: no rules broken')
  expect(await rulesIn(page)).toEqual([])
  expect(deployments.hits.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /good/mcp',
    'GET /.well-known/oauth-protected-resource/good/mcp',
    'GET /.well-known/oauth-authorization-server/good/as',
    'GET /good/jwks',
  ])
  for (const { headers } of deployments.hits) {
    expect(headers).not.toHaveProperty('authorization')
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
    expect(headers.origin).toBe('null')
  }
  await it.use.click()
  await playground.ready()
  await expect(page.locator('.server-card')).toContainText(`${deployments.origin}/good/mcp`)
  await expect(page.locator('.server-card')).toContainText(`${deployments.origin}/good/as · 1 key`)
})

test('Each rule that is broken is shown with clause and fix, and no private key goes on', async ({
  page,
  deployments,
}) => {
  await page.goto('/import/')
  const it = importer(page)
  await it.read(`${deployments.origin}/broken/mcp`)
  await it.finished()
  expect(await rulesIn(page)).toEqual(
    expect.arrayContaining([
      'challenge-error',
      'resource-metadata-absolute',
      'resource-identical',
      'scopes-supported',
      'issuer-identical',
      'pkce',
      'issuer-types',
      'keys-private',
    ]),
  )
  const slash = page.locator('[data-rule="resource-identical"]')
  await expect(slash).toContainText('They differ by a slash at the end.')
  await expect(slash.getByRole('link', { name: 'RFC 9728 §3.3' })).toHaveAttribute('href', /rfc9728/)
  const href = (await it.use.getAttribute('href')) ?? ''
  expect(Buffer.from(href).toString()).not.toContain('x'.repeat(20))
  await page.goto(href)
  await expect(page.locator('.server-card')).toContainText('· 1 key')
})

for (const [name, says] of [
  ['html', 'The answer is an HTML page'],
  ['huge', 'larger than 1 MiB'],
  ['deep', 'nested more than 200 levels deep'],
  ['types', 'authorization_servers is no list'],
  ['circle', 'No answer that a page may read'],
] as const) {
  test(`Hostile metadata gets a sentence: ${name}`, async ({ page, deployments }) => {
    await page.goto('/import/')
    const it = importer(page)
    await it.read(`${deployments.origin}/${name}/mcp`)
    await it.finished()
    await expect(page.locator('.exchanges')).toContainText(says)
    await expect(it.found).toContainText('Read in part')
    expect(deployments.hits.length).toBeLessThan(40)
  })
}

test('A redirect is said, and followed once', async ({ page, deployments }) => {
  await page.goto('/import/')
  const it = importer(page)
  await it.read(`${deployments.origin}/moved/mcp`)
  await it.finished()
  await expect(page.locator('.exchanges')).toContainText('It answers with a redirect')
  await expect(page.locator('.exchanges')).toContainText('It was reached by a redirect.')
  await expect(it.use).toBeVisible()
})

test('What never answers can be cancelled, and the rest be asked later', async ({ page, deployments }) => {
  await page.goto('/import/')
  const it = importer(page)
  await it.read(`${deployments.origin}/slow/mcp`)
  await expect(page.locator('.import-asking')).toContainText('oauth-protected-resource/slow/mcp')
  await it.cancel.click()
  await expect(it.cancel).toHaveCount(0)
  await expect(it.exchanges).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Ask the rest from here' })).toBeVisible()
})

test('Where CORS forbids it, commands are given whose output can be pasted', async ({ page, deployments }) => {
  await page.goto('/import/')
  const it = importer(page)
  const { origin } = deployments
  await it.read(`${origin}/closed/mcp`)
  await it.finished()
  const commands = page.locator('.import-commands pre')
  await expect(commands).toHaveCount(3)
  await expect(commands.nth(1)).toContainText(`'${origin}/.well-known/oauth-protected-resource/closed/mcp'`)

  const printed = async (path: string) => {
    const answer = await fetch(`${origin}${path}`)
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\r\n')
    return `HTTP/1.1 ${answer.status} X\r\n${headers}\r\n\r\n${await answer.text()}\nAsked: ${origin}${path}\n`
  }
  await it.paste(await printed('/closed/mcp'))
  await expect(page.getByText('Recognised: a challenge.')).toBeVisible()
  await it.paste(await printed('/.well-known/oauth-protected-resource/closed/mcp'))
  await expect(commands.first()).toContainText('/.well-known/oauth-authorization-server/closed/as')
  await it.paste((await printed('/.well-known/oauth-authorization-server/closed/as')) + (await printed('/closed/jwks')))
  await expect(it.found).toContainText('Read: ')
  await expect(it.use).toBeVisible()
})

test('Pasted answers need no address; a refusal is explained the other way round', async ({ page }) => {
  await page.goto('/import/')
  const it = importer(page)
  await page.getByRole('button', { name: 'Fill in an example' }).click()
  await page.getByRole('button', { name: 'Read what was pasted' }).click()
  await expect(it.exchanges).toHaveCount(4)
  await expect(it.box).toHaveValue('')
  await expect(page.getByText('Who prints it: 1 known')).toBeVisible()
  // Whoever pastes one wants to know: it is unfolded.
  await expect(page.locator('.refusal')).toContainText('MCP Python SDK')
  // No token was sent: no step has looked at one.
  await expect(page.getByText('though no token was sent')).toBeVisible()
  await expect(page.locator('.refusal-steps')).toHaveCount(0)
  await expect(it.exchanges.first()).not.toContainText('a token arrived')
  await expect(it.use).toBeVisible()
  await page.getByRole('button', { name: 'Forget all of this' }).click()
  await expect(it.exchanges).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Address of the MCP server' })).toBeFocused()

  await it.paste('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n')
  await expect(page.getByText(/^Which steps are answered like this: \d+$/)).toBeVisible()
  await expect(page.locator('.refusal a[href="/docs/checks/audience/"]')).toBeVisible()

  await it.paste('nonsense')
  await expect(page.locator('.field-error')).toContainText('Nothing in it was recognised')

  await it.paste('{"error":"invalid_request","error_description":"redirect URI is not registered here"}')
  await expect(page.locator('.field-error')).toContainText('Its words speak of the redirect URI')

  const message = 'error: You must be logged in to the server (Unauthorized)'
  await it.paste(message)
  await expect(page.locator('.field-error')).toContainText('the API server answered 401')
  await expect(it.box).toHaveValue(message)
})

test('A refusal whose words name its cause puts that step before all that share its code', async ({ page }) => {
  await page.goto('/import/')
  const it = importer(page)
  await it.paste(
    `HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The audience 'account' is invalid"\n\n`,
  )
  const refusal = page.getByText('Which steps are answered like this')
  await expect(refusal).toContainText('1 by its words')
  // Whether a token was sent, the text does not say, and nor does its heading.
  await expect(it.exchanges.getByRole('heading')).toHaveText('An answer of the server pasted')
  const first = page.locator('.refusal-steps').first().getByRole('link')
  await expect(first).toHaveText(['The token was issued for another server'])
  const others = page.getByText('By its code alone')
  await expect(page.locator('.refusal-steps').nth(1)).toBeHidden()
  await others.last().click()
  await expect(page.locator('.refusal-steps').nth(1)).toBeVisible()
})

test('A refusal alone leads on: what to ask next stands there as a command', async ({ page }) => {
  await page.goto('/import/')
  const it = importer(page)
  const metadata = 'https://mcp.example.org/.well-known/oauth-protected-resource/mcp'
  await it.paste(`WWW-Authenticate: Bearer error="invalid_token", resource_metadata="${metadata}"`)
  await expect(it.found).toContainText('Read so far: no rules broken')
  await expect(page.locator('.import-commands pre')).toHaveText(new RegExp(`'${metadata}'`))
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  // A server that nobody has named to this page is not asked by it.
  await expect(page.getByRole('button', { name: 'Ask the rest from here' })).toHaveCount(0)
  await it.paste(
    '{"resource":"https://mcp.example.org/mcp","authorization_servers":["https://login.example.org"],"scopes_supported":["a"]}',
  )
  await expect(page.locator('.import-commands pre').first()).toContainText(
    "'https://login.example.org/.well-known/oauth-authorization-server'",
  )
})

test('No token gets to the frame, and no other page to other hosts', async ({ page, deployments }) => {
  await page.goto('/import/')
  const it = importer(page)
  const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJodHRwczovL2EifQ.c2lnbmF0dXJlLXNpZ25hdHVyZS1zaWduYXR1cmU'
  await it.read(`${deployments.origin}/good/mcp?access_token=${token}`)
  await expect(page.locator('.field-error')).toContainText('A token or a key stands in the address')

  // Whatever else a page may tell the frame, it asks nothing.
  const replies = await page.evaluate(
    async ([origin, token]) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.src = '/import/frame.html'
      const loaded = new Promise((resolve) => {
        frame.onload = resolve
      })
      document.body.append(frame)
      await loaded
      const { port1, port2 } = new MessageChannel()
      const replies: unknown[] = []
      const url = `${origin}/good/mcp`
      const told = [
        { id: 1, url, post: false, follow: false, authorization: `Bearer ${token}` },
        { id: 2, url: `${url}?t=${token}`, post: false, follow: false },
        { id: 3, url: `http://user:secret@127.0.0.1/`, post: false, follow: false },
        { id: 4, url: 'http://example.com/', post: false, follow: false },
        { id: 5, url, post: 'body', follow: false },
        [url],
        url,
      ]
      await new Promise<void>((done) => {
        port1.onmessage = ({ data }) => {
          if (data === 'ready') for (const message of told) port1.postMessage(message)
          else if (replies.push(data.kind) === told.length) done()
        }
        frame.contentWindow?.postMessage('port', '*', [port2])
      })
      return replies
    },
    [deployments.origin, token] as const,
  )
  expect(replies).toEqual(Array(7).fill('refused'))
  expect(deployments.hits).toEqual([])
})

test('For a server elsewhere the frame asks nothing over http', async ({ page, deployments }) => {
  await page.goto('/import/')
  const kinds = await page.evaluate(async (url) => {
    const ask = async (fragment: string) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.src = `/import/frame.html${fragment}`
      const loaded = new Promise((resolve) => {
        frame.onload = resolve
      })
      document.body.append(frame)
      await loaded
      const { port1, port2 } = new MessageChannel()
      return new Promise((done) => {
        port1.onmessage = ({ data }) => {
          if (data === 'ready') port1.postMessage({ id: 1, url, post: false, follow: true })
          else done(data.kind)
        }
        frame.contentWindow?.postMessage('port', '*', [port2])
      })
    }
    return [await ask('#https'), await ask('')]
  }, `${deployments.origin}/good/mcp`)
  expect(kinds).toEqual(['blocked', 'answer'])
  expect(deployments.hits).toHaveLength(1)
})

test('The pages with tokens reach no other host and open no frame', async ({ page, deployments, faults }) => {
  for (const path of ['/playground/', '/import/', '/docs/troubleshooting/']) {
    const answer = await page.goto(path)
    const html = (await answer?.text()) ?? ''
    expect(html, path).toContain("connect-src 'self';")
    expect(html.includes('frame-src'), path).toBe(path === '/import/')
    const blocked = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => false,
          () => true,
        ),
      `${deployments.origin}/good/mcp`,
    )
    expect(blocked, path).toBe(true)
  }
  expect(deployments.hits).toEqual([])
  // The browser says that the policy forbade it.
  expect(
    faults
      .splice(0)
      .every((fault) => fault.includes('Content Security Policy') || fault.includes('Fetch API cannot load')),
  ).toBe(true)
})

test('It is clean for axe and no wider than a phone, in both themes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.goto('/import/')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.getByRole('button', { name: 'Read what was pasted' }).click()
    await expect(importer(page).exchanges).toHaveCount(4)
    await expect(importer(page).use).toBeVisible()
    await page.locator('.import details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), theme).toBeLessThanOrEqual(360)
    expect(await faultsWithin(page, 'html'), theme).toEqual([])
  }
})
