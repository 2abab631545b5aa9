import { expect, test } from 'vitest'
import { initialCase } from '../case/link-state'
import { reducerFor } from './reducer'
import { type Action, startingWith } from './state'
import { tokenText } from './token-text.fixture'

const reduce = reducerFor([], { issues: 'https://issues.example.com/mcp', billing: 'https://billing.example.com/mcp' })
const jwt = `eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.${'x'.repeat(86)}`
const proof = 'eyJhbGciOiJFUzI1NiJ9.e30.cHJvb2Y'
const mine = (resource: string): Action => ({ type: 'mine', mine: { resource } })
const after = (...actions: Action[]) =>
  actions.reduce(
    reduce,
    startingWith({ ...initialCase, server: 'mine', mine: { resource: '', issuer: '', profile: '' } }),
  )
const curl = (url: string, more = '') =>
  tokenText(`curl '${url}' -H 'Authorization: DPoP ${jwt}' -H 'DPoP: ${proof}' ${more}`)
const raw = (target: string, host: string) =>
  tokenText(`DELETE ${target} HTTP/1.1\nHost: ${host}\nAuthorization: DPoP ${jwt}\nDPoP: ${proof}\n\n`)

const server = 'https://mcp.acme.dev'
test.each([
  ['one of the server', `${server}/mcp`, curl(`${server}/v1/mcp?a=1#x`), `${server}/v1/mcp`],
  ['a spelling of the server’s', `${server}/mcp`, curl('https://MCP.acme.dev:443/x'), 'https://MCP.acme.dev:443/x'],
  ['another host', `${server}/mcp`, curl('https://internal.acme.dev/mcp'), undefined],
  ['another port', `${server}/mcp`, curl(`${server}:8443/mcp`), undefined],
  ['another scheme', `${server}/mcp`, curl('http://mcp.acme.dev/mcp'), undefined],
  [
    'a Host, and nobody says over what',
    'http://mcp.acme.dev/mcp',
    raw('/v2', 'mcp.acme.dev'),
    'http://mcp.acme.dev/v2',
  ],
  [
    'a Host with a port',
    'http://mcp.acme.dev:3000/mcp',
    raw('/v2', 'mcp.acme.dev:3000'),
    'http://mcp.acme.dev:3000/v2',
  ],
  ['the Host of something inside', `${server}/mcp`, raw('/v2', 'backend:3000'), undefined],
  ['a server that is not known', '', curl(`${server}/mcp`), `${server}/mcp`],
])('a proof is held against %s', (_, resource, paste, url) => {
  expect(after(mine(resource), paste).inputs.request.url).toBe(url)
  expect(after(paste, mine(resource)).inputs.request.url).toBe(url)
})

test('of a path alone it is the server’s, and none where no server is known', () => {
  const paste = tokenText(`GET /v2 HTTP/1.1\nAuthorization: DPoP ${jwt}\nDPoP: ${proof}\n\n`)
  expect(after(mine(`${server}/mcp`), paste).inputs.request).toMatchObject({ url: `${server}/v2`, method: 'GET' })
  expect(after(paste).inputs.request.url).toBeUndefined()
})

test('at another server it is not taken over, and it comes back with the server', () => {
  const to = (id: string): Action => ({ type: 'server', id })
  const paste = curl('https://issues.example.com/v2')
  expect(after(to('issues'), paste).inputs.request.url).toBe('https://issues.example.com/v2')
  expect(after(to('issues'), paste, to('billing')).inputs.request.url).toBeUndefined()
  expect(after(to('issues'), paste, to('billing'), to('issues')).inputs.request.url).toBe(
    'https://issues.example.com/v2',
  )
  expect(after(to('issues'), paste, to('elsewhere')).inputs.request.url).toBeUndefined()
})

test('the method is the command’s own', () => {
  expect(after(curl(`${server}/mcp`)).inputs.request.method).toBe('GET')
  expect(after(curl(`${server}/mcp`, "-d '{}'")).inputs.request.method).toBe('POST')
})

test('an address that the reader types counts in its place', () => {
  const pasted = after(mine(server), curl(`${server}/mcp`))
  const typed = reduce(pasted, {
    type: 'set',
    inputs: { request: { ...pasted.inputs.request, url: `${server}/other` } },
  })
  expect(reduce(typed, mine(`${server}/x`)).inputs.request.url).toBe(`${server}/other`)
  expect(reduce(typed, tokenText(jwt)).inputs).toMatchObject({ scheme: 'Bearer', request: {} })
})

test('without DPoP no check reads it', () =>
  expect(after(tokenText(`curl ${server}/mcp -H 'Authorization: Bearer ${jwt}'`)).inputs.request).toEqual({}))
