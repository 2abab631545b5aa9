import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inlineScripts, withPolicy } from './csp.mjs'

const page = (body: string) => `<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

describe('the policy written into each page', () => {
  it('stands before everything else in the head', () => {
    expect(withPolicy(page(''))).toContain('<head><meta http-equiv="Content-Security-Policy"')
  })

  it('allows exactly the inline scripts of that page', () => {
    const html = withPolicy(page('<script>a("$&")</script><script src="/x.js"></script>'))
    expect(html).toContain(`script-src 'self' ${hash('a("$&")')};`)
  })

  it('does not count data as a script', () => {
    expect(inlineScripts(page('<script type="application/ld+json">{}</script>'))).toEqual([])
  })

  it('lets only the page that imports open a frame, and none reach another host', () => {
    const plain = withPolicy(page(''), 'playground/index.html')
    expect(plain).toContain("connect-src 'self';")
    expect(plain).not.toContain('frame-src')
    expect(withPolicy(page(''), 'import/index.html')).toContain("connect-src 'self';")
    expect(withPolicy(page(''), 'import/index.html')).toContain("frame-src 'self'")
  })

  it('lets the frame that asks other hosts run its own script and nothing else', () => {
    const html = withPolicy(page('<script>ask()</script>'), 'import/frame.html')
    expect(html).toContain(
      `default-src 'none'; script-src ${hash('ask()')}; connect-src https: http://localhost:* http://127.0.0.1:*;`,
    )
    expect(html).not.toMatch(/'self'|unsafe/)
  })

  it('is the same when written twice', () => {
    const once = withPolicy(page('<script>a()</script>'))
    expect(withPolicy(once)).toBe(once)
  })
})
