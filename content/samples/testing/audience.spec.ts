// #region test
import { expect, test } from 'vitest'

const { MCP_URL = '', OWN_TOKEN = '', FOREIGN_TOKEN = '' } = process.env

async function ask(token: string) {
  const response = await fetch(MCP_URL, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  })
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
  }
}

test('control: our own token passes', async () => {
  const { status } = await ask(OWN_TOKEN)
  expect(status).toBeLessThan(500)
  expect([401, 403]).not.toContain(status)
})

test('no token: 401 and a way on', async () => {
  const { status, challenge } = await ask('')
  expect(status).toBe(401)
  expect(challenge).toContain('resource_metadata=')
})

test('foreign token: 401 invalid_token', async () => {
  const { status, challenge } = await ask(FOREIGN_TOKEN)
  expect(status).toBe(401)
  expect(challenge).toMatch(/error="?invalid_token/)
})
// #endregion
