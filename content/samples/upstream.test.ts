import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readInvoices } from './add-oauth/upstream'

/** A token endpoint and an API in one; what they were sent is kept. */
async function startUpstream() {
  const seen: { url: string; authorization: string; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { url = '', headers } = request
    seen.push({ url, authorization: headers.authorization ?? '', body })
    response.setHeader('content-type', 'application/json')
    if (url === '/token') return response.end(JSON.stringify({ access_token: 'for-the-ledger', token_type: 'Bearer' }))
    response.statusCode = headers.authorization === 'Bearer for-the-ledger' ? 200 : 401
    response.end('[]')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, seen, stop: () => new Promise((stopped) => server.close(stopped)) }
}

test('add-oauth/upstream.ts asks for a token made out to the upstream, and sends that one', async () => {
  const { origin, seen, stop } = await startUpstream()
  const api = `${origin}/invoices`
  const invoices = await readInvoices({
    api,
    tokenEndpoint: `${origin}/token`,
    clientId: 'billing',
    clientSecret: 'a:b',
  })
  await stop()
  expect(invoices).toBe('[]')
  const [asked, called] = seen
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toMatchObject({ resource: api, scope: 'ledger:read' })
  // RFC 6749, section 2.3.1: id and secret are form-encoded before they are joined.
  expect(asked?.authorization).toBe(`Basic ${btoa('billing:a%3Ab')}`)
  expect(called).toMatchObject({ url: '/invoices', authorization: 'Bearer for-the-ledger' })
})
