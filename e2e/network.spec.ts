import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from '@playwright/test'
import { attackerRsa } from '@/content/keys'
import { signCompact } from '@/lib/signing/sign'
import { linkOfText } from './links'
import { expect, playgroundOn, watch } from './support'
import { goodClaims, goodHeader, jwkOf, rsaKey } from './tokens'

interface Trap {
  readonly url: string
  /** Whoever came here, and what for. */
  readonly hits: string[]
}

/** A server that should never be asked for anything: the address in hostile tokens, and a proxy for all other hosts. */
async function setTrap(): Promise<{ trap: Trap; server: Server }> {
  const hits: string[] = []
  const record = ({ method, url }: IncomingMessage) => hits.push(`${method} ${url}`)
  const server = createServer((request, response) => {
    record(request)
    response.writeHead(404).end()
  })
  server.on('connect', (request, socket) => {
    record(request)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { trap: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits }, server }
}

/** What the browser asks its maker, about forms for instance: no page causes it or could stop it. */
const browsersOwn = /^CONNECT [\w.-]+\.(google|googleapis|gstatic)\.com:443$/

const test = base.extend<{ trap: Trap; requests: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern
  trap: async ({}, use) => {
    const { trap, server } = await setTrap()
    await use(trap)
    server.closeAllConnections()
    server.close()
  },
  context: async ({ browser, trap, baseURL }, use) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      proxy: { server: trap.url, bypass: 'localhost' },
    })
    await use(context)
    await context.close()
  },
  requests: async ({ context }, use) => {
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    context.on('serviceworker', (worker) => requests.push(`service worker ${worker.url()}`))
    context.on('page', (page) => page.on('websocket', (socket) => requests.push(socket.url())))
    await use(requests)
  },
})

const signed = (header: object, claims: object = {}) =>
  signCompact(
    JSON.stringify({ ...goodHeader, ...header }),
    JSON.stringify({ ...goodClaims, ...claims }),
    attackerRsa,
    'RS256',
  )

const hostile = (at: string) => [
  signed({ jku: `${at}/jku.json` }),
  signed({ x5u: `${at}/x5u.pem`, jku: 'https://evil.test/jwks.json' }),
  signed({ jwk: { ...jwkOf(rsaKey.publicKey, 'x'), x5u: `${at}/jwk-x5u` } }),
  signed({ x5c: [`${at}/x5c`, 'MIIB'] }),
  signed({ kid: `${at}/kid.json` }),
  signed({ kid: 'https://evil.test/kid' }, { iss: at }),
  signed({}, { iss: 'https://evil.test', jwks_uri: `${at}/jwks`, picture: `${at}/me.png`, aud: `${at}/mcp` }),
  signed({ typ: `${at}/typ` }, { sub: `<img src="${at}/img">`, iss: `${at}/.well-known/openid-configuration` }),
]

test('Hostile tokens and links make the site ask nobody but itself', async ({ context, requests, trap, baseURL }) => {
  const page = await context.newPage()
  const faults = watch(page)
  const playground = playgroundOn(page)
  await playground.open()
  await playground.wake('header')
  await playground.wake('payload')

  const tokens = await Promise.all(hostile(trap.url))
  for (const token of tokens) {
    await playground.paste(token)
    await playground.says('rejected')
    await expect.poll(async () => (await playground.textOf('payload')).replace(/\s/g, '').length).toBeGreaterThan(20)
    await page.locator('.view-line').last().hover()
  }
  await playground.button('Ask my server').click()
  for (const keys of [
    `${trap.url}/jwks.json`,
    'https://evil.test/keys',
    JSON.stringify({ jwks_uri: `${trap.url}/jwks` }),
  ]) {
    await playground.show('Identity and issuer')
    await playground.textbox('Its public key or key set').fill(keys)
    await expect(page.locator('.field-error')).toBeVisible()
  }
  await playground.show('Identity and issuer')
  await playground.textbox('Resource URI (who am I)').fill(`${trap.url}/mcp`)
  await playground.unfold()

  const state = {
    server: 'mine',
    policy: {},
    mine: { resource: `${trap.url}/r`, issuer: `${trap.url}/i` },
    clock: 1767225600,
    authorization: [`Bearer ${tokens[0]}`],
    note: `${trap.url}/note <img src=${trap.url}/n>`,
    keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB', kid: `${trap.url}/kid`, x5u: `${trap.url}/x5u` }],
  }
  for (const token of tokens) {
    await playground.follow(linkOfText(JSON.stringify({ ...state, token })))
    await expect(playground.token).toHaveValue(token)
  }
  for (const path of ['/', '/docs/confused-deputy/', '/scenarios/', '/docs/checks/header-keys/']) {
    for (const hash of ['', `#${linkOfText(JSON.stringify({ ...state, token: tokens[1] }))}`, `#${trap.url}`]) {
      await page.goto(`${path}${hash}`, { waitUntil: 'networkidle' })
    }
  }
  await page.locator('[data-live-example] details').last().scrollIntoViewIfNeeded()
  await expect(page.locator('[data-live="true"]').last()).toBeVisible()

  expect(requests.length).toBeGreaterThan(50)
  expect(requests.some((url) => /worker/i.test(url) || url.endsWith('.js'))).toBe(true)
  expect(requests.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:'))).toEqual([])
  expect(trap.hits.filter((hit) => !browsersOwn.test(hit))).toEqual([])
  expect(faults).toEqual([])
})

test('The trap of this test works: it sees what a page asks of others', async ({ context, trap }) => {
  const page = await context.newPage()
  for (const address of [trap.url, 'http://evil.test/']) await page.goto(address).catch(() => {})
  expect(trap.hits).toContain('GET /')
  expect(trap.hits).toContain('GET http://evil.test/')
})
