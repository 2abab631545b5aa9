import { normalizeUri, parseUri } from '../audience/uri'
import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { clip, show } from '../encoding/visible-text'

export default defineBody({
  needs: ['proof'],
  reads: ['request.url'],
  reasons: {
    mismatch: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The proof is for ${found}; the request went to ${expected}.`,
      because:
        'A proof that was caught at one server must not work at another. Query and fragment are ignored, and spellings that mean the same address are equal; everything else must agree.',
      fix: 'Make a proof for the address of the request. Behind a proxy, compare with the address the client used.',
    }),
    'no-url': () => ({
      says: 'Where the request went has not been said, so there is nothing to compare htu with.',
      because: 'The server knows its own address; here it has to be given.',
      fix: 'Fill in the address of the request.',
    }),
  },
  run({ facts: { proof }, request: { url }, pass, fail, unknown }) {
    const htu = memberValue(proof.claims, 'htu')
    const own = withoutQuery(url)
    const found = () => (typeof htu === 'string' ? clip(htu) : htu === undefined ? 'nothing' : show(htu))
    const evidence = () => ({ expected: clip(own) || 'an address', found: found() })
    const at = { in: 'proof', member: 'htu' } as const
    if (own === '') return unknown('no-url', evidence, { in: 'request' })
    return typeof htu === 'string' && sameTarget(htu, url) ? pass(evidence, at) : fail('mismatch', evidence, at)
  },
})

const withoutQuery = (text: string) => text.split(/[?#]/, 1)[0] ?? ''

/** RFC 9449 §4.3: whether `htu` names the request’s address, query and fragment aside. */
export function sameTarget(htu: string, url: string): boolean {
  const own = normalizeTarget(url)
  return withoutQuery(htu) === withoutQuery(url) || (own !== null && normalizeTarget(htu) === own)
}

/**
 * RFC 3986 §6.2.2 (case, percent-encoding, dot segments) and §6.2.3 (default port, empty path).
 * By hand over the grammar: `new URL()` equates texts that differ.
 */
export function normalizeTarget(text: string): string | null {
  const parts = parseUri(withoutQuery(text))
  if (!parts) return null
  const { scheme, userinfo, host, port, path } = parts
  const user = userinfo === null ? '' : `${unescaped(userinfo)}@`
  return normalizeUri(
    `${scheme}://${user}${unescaped(host)}${port === null ? '' : `:${port}`}${withoutDots(unescaped(path))}`,
  )
}

/** RFC 3986 §6.2.2.2: an escaped letter, digit or - . _ ~ is that character. */
function unescaped(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (hex) => {
    const c = String.fromCharCode(Number.parseInt(hex.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(c) ? c : hex
  })
}

/** RFC 3986 §5.2.4 for an absolute or empty path. */
function withoutDots(path: string): string {
  const out: string[] = []
  const segments = path.split('/').slice(1)
  for (const [i, segment] of segments.entries()) {
    const last = i === segments.length - 1
    if (segment === '..') out.pop()
    if (segment !== '.' && segment !== '..') out.push(segment)
    else if (last) out.push('')
  }
  return out.length > 0 ? `/${out.join('/')}` : ''
}
