import { writeBase64 } from '../../pipeline/encoding/base64'
import { toHex } from '../../pipeline/encoding/hex'
import { decodeUtf8, base64urlOf } from '../../pipeline/encoding/segments'
import { clip } from '../../pipeline/encoding/visible-text'
import { withoutInvisible } from '../invisible'
import { percentDecoded } from '../percent-decoded'
import {
  aroundOf,
  beforeComment,
  fromBase64,
  fromHex,
  fromLenientBase64,
  keyOfJwk,
  toLatin1,
  toUtf16,
  unescaped,
  variableIn,
  withoutVariables,
  type SecretText,
} from './text'

type Key = string | Uint8Array | null

/** A way in which one secret comes to be two. */
export interface Reading {
  /** The key the issuer may have: octets, or a text in UTF-8; `null` if this secret cannot be read so. */
  readonly key: (secret: SecretText) => Key | Promise<Key>
  /** Continues “It verifies with …”. */
  readonly what: string | ((secret: SecretText) => string)
  readonly fix: string
}

const fresh = 'A fresh token would fail in the same way.'
const both = `Configure the same octets on both sides. ${fresh}`
const encoding = 'the text is an encoding of the key, not the key'
const decode = (call: string) => `Decode the secret before it is used as a key: ${call}. ${fresh}`
const takeAway = `Take it away where the secret is configured: every octet of a secret counts. ${fresh}`

/** What stands around the secret, or is written for it. The commonest first. */
const written: readonly Reading[] = [
  {
    key: ({ bare }) => fromBase64(bare),
    what: `this secret decoded from base64: ${encoding}`,
    fix: decode('Buffer.from(secret, "base64")'),
  },
  {
    key: ({ bare }) => fromHex(bare),
    what: `this secret decoded from hex: ${encoding}`,
    fix: decode('Buffer.from(secret, "hex")'),
  },
  { key: ({ bare }) => bare, what: ({ text }) => `this secret without ${aroundOf(text)}`, fix: takeAway },
  {
    key: ({ bare }) => withoutInvisible(bare),
    what: 'this secret without the characters in it that nobody sees',
    fix: takeAway,
  },
  { key: ({ unnamed }) => unnamed, what: 'this secret without the name in front of it', fix: takeAway },
  {
    key: ({ unnamed }) => unnamed && fromBase64(unnamed),
    what: `this secret without the name in front of it and decoded from base64: ${encoding}`,
    fix: decode('Buffer.from(secret, "base64")'),
  },
  ...['\n', '\r\n'].map((end) => ({
    key: ({ text }: SecretText) => `${text}${end}`,
    what: 'this secret with a line end after it',
    fix: 'The issuer’s copy of the secret ends in a line end, as a file written by echo does. Remove it there (printf, echo -n), or configure the same octets here.',
  })),
  {
    key: ({ text }) => `"${text}"`,
    what: 'this secret with quotes around it',
    fix: 'The issuer’s copy of the secret has quotes in it. Remove them there, or configure the same octets here.',
  },
]

/** What files, shells and addresses make of a text, and decoders and encoders that differ. */
const carried: readonly Reading[] = [
  {
    key: ({ bare }) => unescaped(bare),
    what: 'this secret once the escapes in it (\\n, \\$) are undone',
    fix: `The two sides read the text of a settings file differently. ${both}`,
  },
  {
    key: ({ bare }) => percentDecoded(bare),
    what: 'this secret once its percent-encoding is undone',
    fix: `It was taken out of an address. Decode it. ${both}`,
  },
  {
    key: ({ bare }) => {
      const once = fromBase64(bare)
      const inner = once && decodeUtf8(once)
      return inner ? fromBase64(inner) : null
    },
    what: 'this secret decoded from base64 twice: it was encoded once more on its way, as what is put into a Kubernetes Secret as data has to be',
    fix: `Find out which of the two encodings is one too many, and decode the other before it is used as a key. ${both}`,
  },
  {
    key: ({ bare }) => fromLenientBase64(bare),
    what: 'this secret decoded from base64 with everything skipped that is not of its alphabet, as lenient decoders do: the issuer takes a text for base64 that is none',
    fix: `Have the issuer use the text’s own octets, or give both sides a secret that really is base64, and decode it on both. ${both}`,
  },
  { key: ({ bare }) => bare.toUpperCase(), what: 'this secret in other capitals', fix: both },
  { key: ({ bare }) => bare.toLowerCase(), what: 'this secret in other capitals', fix: both },
  ...[
    { key: ({ bare }: SecretText) => bare.replaceAll('$$', '$'), what: 'this secret with $$ in it written as one $' },
    {
      key: ({ bare }: SecretText) => bare.replaceAll('$', '$$$$'),
      what: 'this secret with each $ in it written twice',
    },
  ].map((reading) => ({
    ...reading,
    fix: `Compose files and shells read $ as the start of a variable and $$ as one $. ${both}`,
  })),
  {
    key: ({ bare }) => withoutVariables(bare),
    what: ({ bare }) => `this secret without ${clip(variableIn(bare), 40)}, which a shell takes for a variable`,
    fix: `The issuer reads its settings through a shell or a compose file, where $ begins the name of a variable, and nothing is set under that one. Put the secret in single quotes there, or write $$ in a compose file. ${both}`,
  },
  {
    key: ({ bare }) => `base64:${bare}`,
    what: 'this secret with base64: in front of it, taken as text',
    fix: `The mark says how the rest is encoded and is no part of the key. Decode what stands behind it, on both sides. ${both}`,
  },
  {
    key: ({ bare }) => beforeComment(bare),
    what: 'this secret up to the #, without what follows',
    fix: `A settings file takes what follows a # for a comment, unless the value stands in quotes. ${both}`,
  },
  {
    key: ({ bare }) => bare.slice(0, 32),
    what: 'this secret cut after 32 characters',
    fix: `The issuer cuts its secret to 256 bits. ${both}`,
  },
  { key: ({ bare }) => bare.replaceAll('-', ''), what: 'this secret without its hyphens', fix: both },
  { key: ({ bare }) => toLatin1(bare), what: 'this secret in ISO 8859-1 instead of UTF-8', fix: both },
  { key: ({ bare }) => toUtf16(bare), what: 'this secret in UTF-16 instead of UTF-8', fix: both },
  {
    key: ({ text }) => base64urlOf(text),
    what: 'this secret encoded in base64url: the issuer uses the text of the encoding as its key',
    fix: 'Configure the encoded text here, or have the issuer decode its secret.',
  },
  {
    key: ({ text }) => keyOfJwk(text),
    what: 'the key in the k of this secret: what stands in the place of the secret is a JWK',
    fix: 'Paste the JWK where keys belong, or give k alone, decoded from base64url, as the secret.',
  },
]

const hash = async (name: string, { text }: SecretText) =>
  new Uint8Array(await crypto.subtle.digest(name, new TextEncoder().encode(text)))

const hashed: readonly Reading[] = ['SHA-256', 'SHA-512'].flatMap((name) =>
  [
    { write: (octets: Uint8Array): Key => octets, form: '' },
    { write: toHex, form: ', written in hexadecimal' },
    { write: writeBase64, form: ', written in base64' },
  ].map(({ write, form }) => ({
    key: async (secret) => write(await hash(name, secret)),
    what: `the ${name} hash of this secret${form}: the issuer hashes the secret first and signs with the hash`,
    fix: `Do the same here: hash the secret and use the result as the key. Or have the issuer sign with the secret itself. ${fresh}`,
  })),
)

export const readings: readonly Reading[] = [...written, ...carried, ...hashed]
