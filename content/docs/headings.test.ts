import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * Addresses of the docs. Bug reports and other sites link to them, so a heading may be added here,
 * but none renamed or removed.
 */
const frozen: Readonly<Record<string, readonly string[]>> = {
  'confused-deputy': [
    'the-setup',
    'the-attack',
    'why-the-usual-checks-let-it-through',
    'the-signature',
    'the-expiry',
    'the-scope',
    'the-fix-compare-the-audience-with-your-own-name',
    'typescript-with-jose',
    'go-with-golang-jwt',
    'python-with-pyjwt',
    'what-the-server-answers',
    'how-to-compare',
    'what-the-sdks-do',
    'three-ways-an-authorization-server-gets-aud-wrong',
    'no-audience-at-all',
    'the-client-id',
    'a-wildcard-or-one-name-for-everybody',
    'one-token-for-two-servers',
    'when-the-audience-cannot-be-your-uri',
    'what-this-protects-against-and-what-it-does-not',
    'the-floor-and-the-ceiling',
    'recap',
  ],
  'two-attacks-one-name': [
    'side-by-side',
    'the-replay',
    'the-proxy',
    'a-third-thing-passing-tokens-on',
    'which-one-do-i-have',
  ],
  'reading-a-verdict': [
    'the-stamp',
    'the-rail',
    'not-reached',
    'read-from-an-unverified-token',
    'who-demands-it',
    'the-clock',
    'links-and-safe-copies',
    'what-this-page-cannot-see',
  ],
}

const folder = new URL('.', import.meta.url)
const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'))

/** As rehype-slug writes them, for headings of plain words. */
function headingIds(mdx: string): string[] {
  const prose = mdx.replace(/^```[\s\S]*?^```/gm, '')
  return [...prose.matchAll(/^#{2,3} (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test.each(pages)('%s keeps the addresses of its headings, each once', (name) => {
  const ids = headingIds(readFileSync(new URL(name, folder), 'utf8'))
  const kept = frozen[name.replace(/\.mdx$/, '')] ?? []
  expect(ids).toEqual(expect.arrayContaining([...kept]))
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(Object.keys(frozen))('%s is still a page', (slug) => {
  expect(pages).toContain(`${slug}.mdx`)
})
