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

  it('is the same when written twice', () => {
    const once = withPolicy(page('<script>a()</script>'))
    expect(withPolicy(once)).toBe(once)
  })
})
