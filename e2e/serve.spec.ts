import { readdirSync } from 'node:fs'
import { request as ask } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

// What the server of `npm start` answers, octet for octet: a browser would hide half of it.
test.describe('The server of `npm start`', () => {
  const port = Number(process.env.E2E_PORT)

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      ask({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        answer.resume()
        resolve({ status: answer.statusCode, headers: answer.headers })
      })
        .on('error', reject)
        .end()
    })

  for (const path of ['/', '/playground/', '/icon.svg', '/nowhere']) {
    test(`sends the headers of public/_headers with ${path}`, async () => {
      expect((await get(path)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
    })
  }

  test('compresses for those who take it', async () => {
    expect((await get('/', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('gzip')
    expect((await get('/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined()
    expect((await get('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  })

  for (const path of ['/nowhere', '/_next/static/nowhere.js', '/404.html', '/404/', '/_not-found/', '/_headers']) {
    test(`answers 404 to ${path}, to be asked again`, async () => {
      expect(await get(path)).toMatchObject({ status: 404, headers: { 'cache-control': 'no-cache' } })
    })
  }

  for (const path of [
    '/.inputs',
    '/%2e%2e/package.json',
    '/docs/%2e%2e%2f%2e%2e%2fpackage.json',
    '/x/%2e%2e/_headers',
  ]) {
    test(`gives nothing away at ${path}`, async () => expect(await get(path)).toMatchObject({ status: 404 }))
  }

  test('sends a directory to its slash on this host', async () => {
    expect(await get('/docs?a=1')).toMatchObject({ status: 308, headers: { location: '/docs/?a=1' } })
    expect(await get('//docs')).not.toMatchObject({ headers: { location: expect.stringMatching(/^\/\//) } })
  })

  test('takes GET and HEAD only', async () => {
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200 })
  })
})

test('The built site holds no sources and no copies that no page asks for', () => {
  const names = readdirSync(join(import.meta.dirname, '..', 'out'), { recursive: true, encoding: 'utf8' })
  expect(names.length).toBeGreaterThan(500)
  expect(names.filter((name) => /\.tsx?$|\.map$|__next\..*\.txt$/.test(name))).toEqual([])
})
