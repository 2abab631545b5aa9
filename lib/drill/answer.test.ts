import { describe, expect, it } from 'vitest'
import { answerOf, type HttpReply, messageIn } from './answer'

const reply = (given: Partial<HttpReply>): HttpReply => ({
  status: 200,
  challenge: null,
  type: 'application/json',
  location: null,
  session: null,
  nonce: null,
  body: '',
  ...given,
})
const result = '{"jsonrpc":"2.0","id":1,"result":{}}'
const error = '{"jsonrpc":"2.0","id":null,"error":{"code":-32001,"message":"Unauthorized"}}'

describe('an answer', () => {
  it.each([
    ['a result', { body: result }, 'accepted'],
    [
      'a result in a stream',
      { type: 'text/event-stream', body: `id: 1\ndata:\n\nevent: message\ndata: ${result}\n\n` },
      'accepted',
    ],
    ['an error in a 200', { body: error }, 'in-band'],
    ['an error in a stream', { type: 'text/event-stream', body: `data: ${error}\r\n\r\n` }, 'in-band'],
    ['401', { status: 401 }, 'refused'],
    ['403', { status: 403 }, 'refused'],
    ['400 of OAuth', { status: 400, body: '{"error":"invalid_request"}' }, 'refused'],
    ['400 of MCP', { status: 400, body: error }, 'protocol'],
    ['404 of a session', { status: 404, body: error }, 'protocol'],
    ['406 of MCP', { status: 406, body: error }, 'protocol'],
    ['431', { status: 431 }, 'refused'],
    ['429', { status: 429 }, 'limited'],
    ['500', { status: 500, body: error }, 'broken'],
    ['302', { status: 302 }, 'redirect'],
    ['a web page', { type: 'text/html', body: '<html>' }, 'unclear'],
    ['nothing', { status: 204 }, 'unclear'],
    ['a list', { body: `[${result}]` }, 'unclear'],
    ['a result and an error', { body: '{"jsonrpc":"2.0","result":{},"error":{}}' }, 'in-band'],
  ])('%s', (_, given, kind) => expect(answerOf(reply(given)).kind).toBe(kind))
  it('says what its challenge says', () => {
    const challenge = 'Basic realm="x", Bearer error="invalid_token", scope="a b", resource_metadata="https://x"'
    expect(answerOf(reply({ status: 401, challenge }))).toMatchObject({
      error: 'invalid_token',
      challenged: true,
      scopes: ['a', 'b'],
    })
    expect(answerOf(reply({ status: 401, challenge: 'Basic realm="x"' })).challenged).toBe(false)
    expect(answerOf(reply({ status: 401, body: '{"error":"nope\\u001b[31m"}' })).error).not.toContain('\u001b')
  })
  it('that is deeply nested or endless is read all the same', () => {
    expect(messageIn({ type: null, body: '['.repeat(100_000) })).toBeNull()
    expect(answerOf(reply({ status: 401, challenge: 'Bearer '.repeat(20_000) })).kind).toBe('refused')
  })
})
