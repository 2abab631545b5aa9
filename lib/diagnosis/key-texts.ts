import { base64url } from 'jose'
import { readBase64, writeBase64 } from '../pipeline/encoding/base64'
import { readHex } from '../pipeline/encoding/hex'
import { plainObject } from '../pipeline/encoding/plain-object'
import { decodeUtf8 } from '../pipeline/encoding/segments'

/** What a text in the place of keys is, and the keys that may have been meant by it, as text. */
export interface KeyText {
  /** `null`: there are none in it. */
  readonly meant: string | null
  readonly says: string
  readonly fix: string
}

/** The first reading of a text that no reader of keys takes; `null` where nothing is known of it. */
export const keyTextOf = (text: string): KeyText | null =>
  [resourceMetadata, encodedPem, hexadecimal, looseLines, realmPage, pythonDict, page, within, scriptObject, answer]
    .map((read) => read(text.trim()))
    .find((r) => r !== null) ?? null

/** A jwks_uri in it is of the keys that the server itself signs with. */
function resourceMetadata(text: string): KeyText | null {
  const servers = typeof memberOf(text, 'resource') === 'string' ? memberOf(text, 'authorization_servers') : null
  return Array.isArray(servers)
    ? {
        meant: null,
        says: 'It is the metadata of a server (RFC 9728), which names its authorization servers and none of their keys.',
        fix: 'Open the metadata of the authorization server that it names, then the address that stands there as jwks_uri, and paste what it shows.',
      }
    : null
}

function encodedPem(text: string): KeyText | null {
  const octets = /^[A-Za-z0-9+/=\s]{40,}$/.test(text) ? readBase64(text) : null
  const inner = octets instanceof Uint8Array ? decodeUtf8(octets) : null
  return inner?.includes('-----BEGIN ')
    ? {
        meant: inner,
        says: 'It is a PEM block encoded in base64 once more, as environment variables and Kubernetes Secrets hold it.',
        fix: 'Decode it once (base64 -d) before it is used as a key.',
      }
    : null
}

/** A key in DER, or the modulus of one, as tools print octets. */
function hexadecimal(text: string): KeyText | null {
  const digits = text.replace(/^0x/i, '').replace(/[\s:]/g, '')
  const octets = digits.length < 128 ? null : readHex(digits)
  if (!octets) return null
  const fix = 'Take it as a PEM block, a JWK or a key set from where it was shown: a number is no key to most software.'
  if (octets[0] === 0x30)
    return {
      meant: writeBase64(octets),
      says: 'It is a key in hexadecimal digits, as some tools print its octets.',
      fix,
    }
  const modulus = octets[0] === 0 ? octets.subarray(1) : octets
  return {
    meant: JSON.stringify({ kty: 'RSA', n: base64url.encode(modulus), e: 'AQAB' }),
    says: 'It is a number in hexadecimal digits, as the modulus of an RSA key is shown: half of a key, for its exponent is missing.',
    fix,
  }
}

/** BEGIN and END without the five hyphens on each side. */
function looseLines(text: string): KeyText | null {
  const begin = /-{0,8} ?BEGIN ((?:RSA |EC )?PUBLIC KEY|CERTIFICATE) ?-{0,8}/.exec(text)
  if (!begin || text.includes('-----BEGIN ')) return null
  const kind = begin[1] ?? ''
  const rest = text.slice(begin.index + begin[0].length)
  const end = rest.search(/-{0,8} ?END /)
  const body = (end < 0 ? rest : rest.slice(0, end)).trim()
  return {
    meant: `-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----`,
    says: 'It is a PEM block whose first line is not whole: five hyphens stand before BEGIN and five behind the name.',
    fix: 'Copy the block again, from the first hyphen to the last.',
  }
}

/** What Keycloak shows at the address of a realm. */
function realmPage(text: string): KeyText | null {
  const key = memberOf(text, 'public_key')
  return typeof key === 'string'
    ? {
        meant: key,
        says: 'It is what Keycloak shows at the address of a realm: public_key is one key of it, without the lines of a PEM block.',
        fix: 'Take the key set of the realm instead, at …/protocol/openid-connect/certs: a realm has several keys, and they change.',
      }
    : null
}

function pythonDict(text: string): KeyText | null {
  if (!/^\{\s*'/.test(text) || text.includes('"')) return null
  return {
    meant: text
      .replaceAll("'", '"')
      .replace(/\bNone\b/g, 'null')
      .replace(/\bTrue\b/g, 'true')
      .replace(/\bFalse\b/g, 'false'),
    says: 'It is the way Python prints an object, with single quotes. JSON has double ones.',
    fix: 'Write it with json.dumps, or copy what the address itself answers.',
  }
}

function page(text: string): KeyText | null {
  return /^<(?:!doctype|html|\?xml|head|body)/i.test(text)
    ? {
        meant: null,
        says: 'It is a web page, not a key set: the address answers with a sign-in, an error or another page.',
        fix: 'Look up jwks_uri in the issuer’s metadata and open that. A server that fetches its keys from this address gets the same page.',
      }
    : null
}

/** A set with the headers of an answer, a command or a log in front of it. */
function within(text: string): KeyText | null {
  const at = text.search(/\{\s{0,40}"(?:keys|kty)"/)
  return at <= 0
    ? null
    : {
        meant: text.slice(at, text.lastIndexOf('}') + 1),
        says: 'Other text stands around it, such as the headers of an HTTP answer or a command.',
        fix: 'Paste the JSON alone, from its first brace to its last.',
      }
}

/** An object as JavaScript writes it: names without quotes, single quotes, a comma at the end. */
function scriptObject(text: string): KeyText | null {
  const at = text.search(/\{\s{0,40}(?:keys|kty)\s{0,8}:/)
  return at < 0
    ? null
    : {
        meant: text
          .slice(at, text.lastIndexOf('}') + 1)
          .replace(/([{,]\s{0,40})([A-Za-z_][A-Za-z0-9_]{0,40})\s{0,8}:/g, '$1"$2":')
          .replaceAll("'", '"')
          .replace(/,(\s{0,40}[}\]])/g, '$1'),
        says: 'It is an object of JavaScript, with names that have no quotes. JSON has double quotes around each name.',
        fix: 'Write it with JSON.stringify, or copy what the address of the keys itself answers.',
      }
}

function answer(text: string): KeyText | null {
  const error = memberOf(text, 'error') ?? memberOf(text, 'message')
  return typeof error === 'string'
    ? {
        meant: null,
        says: 'It is the error answer of some server, not a key set.',
        fix: 'Look up jwks_uri in the issuer’s metadata and open that. A server that fetches its keys from this address gets the same error.',
      }
    : null
}

function memberOf(text: string, name: string): unknown {
  const object = plainObject(text)
  return object && Object.hasOwn(object, name) ? object[name] : undefined
}
