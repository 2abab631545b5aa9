import { describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { presets } from '@/content/presets'
import { initialCase } from '../case/link-state'
import { linkStateOf, redactCase, withoutSignatures } from '../case/outgoing'
import { storedText } from '../case/stored'
import { targets } from '../export'
import { takeawayOf } from '../export/takeaway'
import { tokenOf } from '../scenarios/run'
import { derive } from './derive'
import { isLive } from './live'
import { reducerFor } from './reducer'
import { startingWith } from './state'
import { tokenText } from './token-text.fixture'

const { now } = world.mint
const cookie = 'sid=c00kie-0f-a-se55ion-that-nobody-may-see'
const key = 'k3y-0f-an-api-that-nobody-may-see'
const token = await tokenOf(scenarioById('good-token-issues'), world)

const headers = { Cookie: cookie, 'X-Api-Key': key, Authorization: `Bearer ${token}` }
const lines = Object.entries(headers)
const har = {
  log: {
    entries: [
      {
        request: {
          method: 'POST',
          url: 'https://issues.example.com/mcp',
          headers: lines.map(([name, value]) => ({ name, value })),
          cookies: [{ name: 'sid', value: cookie }],
        },
        response: { headers: [{ name: 'Set-Cookie', value: cookie }] },
      },
    ],
  },
}
const backwards = { ...headers, Authorization: undefined }
const pasted: Readonly<Record<string, string>> = {
  'a HAR file': JSON.stringify(har, null, 2),
  'raw HTTP': `POST /mcp HTTP/1.1\r\nHost: issues.example.com\r\n${lines.map((l) => l.join(': ')).join('\r\n')}\r\n\r\n{}`,
  'raw HTTP, the token first': `POST /mcp HTTP/1.1\nAuthorization: Bearer ${token}\nCookie: ${cookie}\nX-Api-Key: ${key}\n`,
  'a command of curl': `curl https://issues.example.com/mcp ${lines.map(([n, v]) => `-H '${n}: ${v}'`).join(' ')} -b '${cookie}'`,
  'code of fetch': `await fetch("https://issues.example.com/mcp", ${JSON.stringify({ headers, credentials: 'include' })})`,
  'headers of JSON': JSON.stringify({ ...backwards, authorization: `Bearer ${token}` }),
  'a token in the header and the address': `curl 'https://issues.example.com/mcp?access_token=${token}' -d 'key=${key}&access_token=${token}' -b '${cookie}' -H 'Authorization: Bearer ${token}'`,
  'a token in the header and a form': `POST /mcp HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\nX-Api-Key: ${key}\nAuthorization: Bearer ${token}\n\nkey=${key}&access_token=${token}`,
  'a comma behind it': `POST /mcp HTTP/1.1\nCookie: ${cookie}\nX-Api-Key: ${key}\nAuthorization: Bearer ${token},\n\nkey=${key}`,
  'a token in a cookie': `Cookie: a=${cookie}; token=${token}; key=${key}`,
  'a token in the address': `GET https://issues.example.com/mcp?access_token=${token} HTTP/1.1\nCookie: ${cookie}\nX-Api-Key: ${key}`,
}

const after = (text: string) => reducerFor([])(startingWith(initialCase), tokenText(text)).inputs

describe.each(Object.entries(pasted))('%s, pasted with a cookie and a key', (_, text) => {
  test('leaves neither in the case, a link, the storage or a file to take away', async () => {
    const derived = await derive(after(text), now, presets)
    expect(derived.inputs.token).toBe(token)
    const takeaway = takeawayOf(linkStateOf(derived), derived.server, derived.judgement, null)
    const written = targets.map((target) => JSON.stringify(target.write(takeaway)))
    const all = [JSON.stringify(derived.inputs), storedText(derived), JSON.stringify(linkStateOf(derived)), ...written]
    for (const secret of [cookie, cookie.slice(4), key]) expect(all.filter((made) => made.includes(secret))).toEqual([])
  })
})

const carriers: Readonly<Record<string, string>> = {
  'a field of its own': `POST /mcp HTTP/1.1\nX-Access-Token: ${token}\n\n{}`,
  'the address': `GET https://issues.example.com/mcp?access_token=${token} HTTP/1.1\n`,
  'a form': `POST /mcp HTTP/1.1\nHost: issues.example.com\n\naccess_token=${token}`,
  'the header and the address': `GET https://issues.example.com/mcp?access_token=${token} HTTP/1.1\nAuthorization: Bearer ${token}\n`,
  'the header and a form': `curl https://issues.example.com/mcp -d 'access_token=${token}' -H 'Authorization: Bearer ${token}'`,
  'DPoP, with its address': `curl -X DELETE https://issues.example.com/mcp -H 'Authorization: DPoP ${token}' -H 'DPoP: ${token}'`,
  'DPoP, with its proof': `DELETE /mcp HTTP/1.1\nAuthorization: DPoP ${token}\nDPoP: ${token}\n\n{}`,
}

describe.each(Object.entries(carriers))('the next token after one in %s', (_, text) => {
  const reduce = reducerFor([])
  const first = reduce(startingWith(initialCase), tokenText(text))

  test('comes alone', () => {
    expect(first.inputs.request).not.toEqual(initialCase.request)
    const { request, scheme, authorization } = reduce(first, tokenText(token)).inputs
    expect({ request, scheme, authorization }).toEqual({
      request: initialCase.request,
      scheme: 'Bearer',
      authorization: null,
    })
  })

  test.each(Object.entries(carriers))('comes as it was sent itself, in %s', (_, next) => {
    expect(reduce(first, tokenText(next)).inputs).toEqual(after(next))
  })
})

describe.each([
  ['in the address', `GET https://issues.example.com/mcp?api_key=${key}&access_token=${token} HTTP/1.1`],
  ['alone', `Cookie: ${cookie}\nX-Api-Key: ${key}`],
  ['in a HAR file without a token', JSON.stringify(har).replaceAll(token, 'x')],
])('a key or a cookie %s', (_, text) => {
  test('stands on the page: a link asks first, and no redacted copy has it', async () => {
    const derived = await derive(after(text), now, presets)
    expect(isLive(derived, now)).toBe(true)
    const copies = [withoutSignatures(linkStateOf(derived)), redactCase(derived.inputs, derived.token)]
    for (const copy of copies.map((made) => JSON.stringify(made)))
      expect([copy.includes(key), copy.includes(cookie.slice(4))]).toEqual([false, false])
  })
})
