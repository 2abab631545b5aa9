import { base64url } from 'jose'
import { readBase64 } from '../../pipeline/encoding/base64'
import { plainObject } from '../../pipeline/encoding/plain-object'
import { decodeUtf8, encodeUtf8 } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { withoutInvisible } from '../invisible'

export default defineHypothesis({
  id: 'shared-secret-encoding',
  title: 'The shared secret was typed in another encoding, or with something around it',
  speaksTo: ['signature', 'key/weak'],
  specs: [rfc(7515, '5.2'), rfc(7518, '3.2')],
  async test({ alg, keys, verifies }) {
    if (!alg.startsWith('HS')) return null
    for (const key of keys) {
      if (key.kty !== 'oct' || key.k === undefined) continue
      if (await verifies({ key: { kty: 'oct', k: base64url.encode(key.k) } }))
        return {
          says: 'It verifies with this secret in base64url, taken as text: the issuer signs with the encoded text. Of a JWK that means that k holds the key without being encoded.',
          fix: 'Configure the encoded text as the secret here, or have the issuer use the secret itself. In a JWK k is the key in base64url (RFC 7518 §6.4.1). A fresh token would fail in the same way.',
        }
      const text = secretText(key.k)
      if (text === null) continue
      for (const { octets, says, fix } of readings(text))
        if (octets && octets.length > 0 && (await verifies({ key: { kty: 'oct', k: base64url.encode(octets) } })))
          return { says, fix }
      const inner = keyOfJwk(text)
      if (inner !== null && (await verifies({ key: { kty: 'oct', k: inner } })))
        return {
          says: 'What stands in the place of the secret is a JWK: it verifies with the key in its k.',
          fix: 'Paste the JWK where keys belong, or give k alone, decoded from base64url, as the secret.',
        }
      for (const { octets, says, fix } of await hashed(text))
        if (await verifies({ key: { kty: 'oct', k: base64url.encode(octets) } })) return { says, fix }
    }
    return null
  },
})

const secretText = (k: string): string | null => decodeUtf8(base64url.decode(k))

/** `k` of a JWK that was typed as a secret; `null` if the text is none. */
function keyOfJwk(text: string): string | null {
  const jwk = text.trimStart().startsWith('{') ? plainObject(text) : null
  const k = jwk && Object.hasOwn(jwk, 'k') ? (jwk as { readonly k?: unknown }).k : null
  return typeof k === 'string' && /^[A-Za-z0-9_-]{1,2048}$/.test(k) ? k : null
}

interface Reading {
  readonly octets: Uint8Array | null
  readonly says: string
  readonly fix: string
}

/** The hash of a secret as a key: its octets, or the text of them. */
async function hashed(text: string): Promise<readonly (Reading & { readonly octets: Uint8Array })[]> {
  const found = []
  for (const name of ['SHA-256', 'SHA-512'] as const) {
    const octets = new Uint8Array(await crypto.subtle.digest(name, new TextEncoder().encode(text)))
    const hex = Array.from(octets, (o) => o.toString(16).padStart(2, '0')).join('')
    for (const [key, form] of [
      [octets, ''],
      [utf8(hex), ', written in hexadecimal'],
      [utf8(btoa(String.fromCharCode(...octets))), ', written in base64'],
    ] as const)
      found.push({
        octets: key,
        says: `It verifies with the ${name} hash of this secret${form}: the issuer hashes the secret first and signs with the hash.`,
        fix: 'Do the same here: hash the secret and use the result as the key. Or have the issuer sign with the secret itself. A fresh token would fail in the same way.',
      })
  }
  return found
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The octets a secret may have been meant as, the commonest first. */
function readings(text: string): readonly Reading[] {
  const bare = unquoted(text.trim())
  const alone = withoutName(bare)
  const decoded = (octets: Uint8Array | null, name: string, call: string): Reading => ({
    octets,
    says: `It verifies with this secret ${name}: the text is an encoding of the key, not the key.`,
    fix: `Decode the secret before it is used as a key: ${call}. A fresh token would fail in the same way.`,
  })
  const around = (octets: Uint8Array, what: string, fix: string): Reading => ({
    octets,
    says: `It verifies with this secret ${what}.`,
    fix,
  })
  const strip =
    'Take it away where the secret is configured: every octet of a secret counts. A fresh token would fail in the same way.'
  return [
    decoded(fromBase64(bare), 'decoded from base64', 'Buffer.from(secret, "base64")'),
    decoded(fromHex(bare), 'decoded from hex', 'Buffer.from(secret, "hex")'),
    ...(bare === text ? [] : [around(utf8(bare), `without ${aroundOf(text)}`, strip)]),
    ...(withoutInvisible(bare) === bare
      ? []
      : [around(utf8(withoutInvisible(bare)), 'without the characters in it that nobody sees', strip)]),
    ...(alone === null
      ? []
      : [
          around(utf8(alone), 'without the name in front of it', strip),
          decoded(
            fromBase64(alone),
            'without the name in front of it and decoded from base64',
            'Buffer.from(secret, "base64")',
          ),
        ]),
    ...['\n', '\r\n'].map((end) =>
      around(
        utf8(`${text}${end}`),
        'with a line end after it',
        'The issuer’s copy of the secret ends in a line end, as a file written by echo does. Remove it there (printf, echo -n), or configure the same octets here.',
      ),
    ),
    around(
      utf8(`"${text}"`),
      'with quotes around it',
      'The issuer’s copy of the secret has quotes in it. Remove them there, or configure the same octets here.',
    ),
    ...respelled(bare, around),
    {
      octets: utf8(encodeUtf8(text)),
      says: 'It verifies with this secret encoded in base64url: the issuer uses the text of the encoding as its key.',
      fix: 'Configure the encoded text here, or have the issuer decode its secret.',
    },
  ]
}

/** Rarer ways in which one secret comes to be two. */
function respelled(
  bare: string,
  around: (octets: Uint8Array, what: string, fix: string) => Reading,
): readonly Reading[] {
  const both = 'Configure the same octets on both sides. A fresh token would fail in the same way.'
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"', $: '$' }
  const unescaped = bare.replace(/\\([nrt\\"$])/g, (_, c: string) => escapes[c] ?? c)
  const once = fromBase64(bare)
  const inner = once && decodeUtf8(once)
  const skipped = bare.replace(/[^A-Za-z0-9+/]/g, '')
  return [
    ...(unescaped === bare
      ? []
      : [
          around(
            utf8(unescaped),
            'once the escapes in it (\\n, \\$) are undone',
            `The two sides read the text of a settings file differently. ${both}`,
          ),
        ]),
    ...(percentDecoded(bare) === bare
      ? []
      : [
          around(
            utf8(percentDecoded(bare)),
            'once its percent-encoding is undone',
            `It was taken out of an address. Decode it. ${both}`,
          ),
        ]),
    {
      octets: inner ? fromBase64(inner) : null,
      says: 'It verifies with this secret decoded from base64 twice: it was encoded once more on its way, as what is put into a Kubernetes Secret as data has to be.',
      fix: `Find out which of the two encodings is one too many, and decode the other before it is used as a key. ${both}`,
    },
    // Decoders that skip what is not of the alphabet: Java's old ones, PHP's, Python's.
    ...(skipped === bare || skipped.length < 8
      ? []
      : [
          {
            octets: fromBase64(skipped.length % 4 === 1 ? skipped.slice(0, -1) : skipped),
            says: 'It verifies with this secret decoded from base64 with everything skipped that is not of its alphabet, as lenient decoders do: the issuer takes a text for base64 that is none.',
            fix: `Have the issuer use the text’s own octets, or give both sides a secret that really is base64, and decode it on both. ${both}`,
          },
        ]),
    ...[bare.toUpperCase(), bare.toLowerCase()]
      .filter((other) => other !== bare)
      .map((other) => around(utf8(other), 'in other capitals', both)),
    ...dollars(bare).map((other) =>
      around(
        utf8(other),
        other.length > bare.length ? 'with each $ in it written twice' : 'with $$ in it written as one $',
        `Compose files and shells read $ as the start of a variable and $$ as one $. ${both}`,
      ),
    ),
    around(
      utf8(`base64:${bare}`),
      'with base64: in front of it, taken as text',
      `The mark says how the rest is encoded and is no part of the key. Decode what stands behind it, on both sides. ${both}`,
    ),
    ...(bare.indexOf('#') > 7
      ? [
          around(
            utf8(bare.slice(0, bare.indexOf('#')).trimEnd()),
            'up to the #, without what follows',
            `A settings file takes what follows a # for a comment, unless the value stands in quotes. ${both}`,
          ),
        ]
      : []),
    ...(bare.length > 32
      ? [around(utf8(bare.slice(0, 32)), 'cut after 32 characters', `The issuer cuts its secret to 256 bits. ${both}`)]
      : []),
    ...(bare.includes('-') ? [around(utf8(bare.replaceAll('-', '')), 'without its hyphens', both)] : []),
    ...(/[^\0-\x7f]/.test(bare) && !/[^\0-\xff]/.test(bare)
      ? [
          around(
            Uint8Array.from(bare, (c) => c.charCodeAt(0)),
            'in ISO 8859-1 instead of UTF-8',
            both,
          ),
        ]
      : []),
    around(utf16(bare), 'in UTF-16 instead of UTF-8', both),
  ]
}

const dollars = (text: string): readonly string[] =>
  text.includes('$') ? [text.replaceAll('$$', '$'), text.replaceAll('$', '$$$$')].filter((other) => other !== text) : []

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length * 2 }, (_, i) => (text.charCodeAt(i >> 1) >> (8 * (i & 1))) & 0xff)

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What stands around a secret, the first of it that is seen. */
function aroundOf(text: string): string {
  if (text.startsWith('\uFEFF'))
    return 'the byte order mark in front of it (U+FEFF), which nobody sees and some editors write'
  if (text.startsWith(text.trim()) && /[\r\n]$/.test(text)) return 'the line end behind it'
  return text.trim() === text ? 'the quotes around it' : 'the white space around it'
}

const unquoted = (text: string) => (/^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text)

/** A line of a settings file (`JWT_SECRET=…`) or a marked encoding (`base64:…`) without what stands in front; `null` if nothing does. */
function withoutName(text: string): string | null {
  const at = /^(?:export +)?[A-Za-z][A-Za-z0-9_.-]{0,60}[=:] */.exec(text)?.[0].length
  const value = at === undefined ? '' : unquoted(text.slice(at))
  return value.length < 8 ? null : value
}

function fromBase64(text: string): Uint8Array | null {
  const octets = readBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
  return octets instanceof Uint8Array ? octets : null
}

function fromHex(given: string): Uint8Array | null {
  const text = given.replace(/^0x/i, '').replace(/[:\s]/g, '')
  if (text.length % 2 !== 0 || !/^[0-9A-Fa-f]+$/.test(text)) return null
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
}
