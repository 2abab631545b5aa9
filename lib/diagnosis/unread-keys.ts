import { base64url } from 'jose'
import { readJwk } from '../keys/jwk'
import { readGivenKeys } from '../keys/on-demand'
import { hasPem, readDerKey, readPem } from '../keys/pem'
import type { KeyProblem } from '../keys/problems'
import { readBase64 } from '../pipeline/encoding/base64'
import { fromHex } from '../pipeline/encoding/hex'
import { base64urlOf } from '../pipeline/encoding/segments'
import { algorithms } from '../pipeline/keys/algorithms'
import { rfc } from '../pipeline/specs'
import type { Jwk, ValidationInput } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import { diagnose, type Diagnosis } from './diagnose'
import { keyTextOf } from './key-texts'
import keyMembers from './hypotheses/key-members'
import secretEncoding from './hypotheses/shared-secret-encoding'

/** Longest texts that are looked at, in characters. */
const longest = { secret: 4096, keys: 65_536 }
/** Keys of a set that are mended. */
const most = 16

/** What is signed with a shared secret. */
const ofSecrets = algorithms.filter(({ kty }) => kty === 'oct').map(({ name }) => name)

const found = { check: 'key', hypothesis: 'unread-keys' }

/**
 * Why a text gives no keys, where it stands in the place of keys: it is the token's shared secret, or a JWK
 * that would verify it but for how its members are written, or what the reader of keys says. The text
 * itself is never repeated.
 */
export async function unreadKeys(input: ValidationInput, text: string, problem: KeyProblem): Promise<Diagnosis> {
  return (
    (await asSecret(input, text.trim())) ??
    (await asMended(input, text)) ??
    (await asOtherText(input, text)) ?? {
      ...found,
      specs: [rfc(7517, '4.1')],
      says: `What stands where keys belong cannot be read. ${problem.says}`,
      fix: problem.fix,
    }
  )
}

const withKeys = (input: ValidationInput, keys: readonly Jwk[], more: readonly string[] = []): ValidationInput => ({
  ...input,
  server: {
    ...input.server,
    policy: { ...input.server.policy, algorithms: [...input.server.policy.algorithms, ...more] },
    issuers: input.server.issuers.map((i) => ({ ...i, keys: { keys } })),
  },
})

async function asSecret(input: ValidationInput, secret: string): Promise<Diagnosis | null> {
  if (secret === '' || secret.length > longest.secret) return null
  const given = withKeys(input, [{ kty: 'oct', k: base64urlOf(secret) }], ofSecrets)
  const here = 'What stands where keys belong is the shared secret of this token.'
  const move = 'Put it into the field for a shared secret, and allow its algorithm.'
  const specs = [rfc(7518, '3.2')]
  if ((await validate(given)).facts.verified) return { ...found, specs, says: here, fix: move }
  const encoded = await diagnose(given, () => false, [secretEncoding])
  return encoded && { ...found, specs, says: `${here} ${encoded.says}`, fix: `${move} ${encoded.fix}` }
}

async function asMended(input: ValidationInput, text: string): Promise<Diagnosis | null> {
  const mended = await Promise.all(objectsIn(text).map(mend))
  const keys = mended.flatMap(({ key }) => key ?? [])
  if (keys.length === 0) return null
  const given = withKeys(input, keys)
  const specs = [rfc(7517, '4.1'), rfc(7518, '6.3.1')]
  if (!(await validate(given)).facts.verified) {
    const members = await diagnose(given, () => false, [keyMembers])
    return members && { ...found, specs, says: members.says, fix: members.fix }
  }
  const what = [...new Set(mended.flatMap(({ changes }) => changes))].join(', ')
  return {
    ...found,
    specs,
    says: `The token verifies with what stands here once it is read in another way: ${what}.`,
    fix: 'That is for whoever publishes the key to mend: libraries that read JWKs strictly leave such a key out. A fresh token would fail in the same way.',
  }
}

async function asOtherText(input: ValidationInput, text: string): Promise<Diagnosis | null> {
  const other = text.length > longest.keys ? null : keyTextOf(text)
  if (!other) return null
  const read = other.meant === null ? null : await readGivenKeys(other.meant)
  const keys = read && 'keys' in read ? (read.keys as readonly Jwk[]) : []
  const verifies = keys.length > 0 && (await validate(withKeys(input, keys))).facts.verified
  const { fix } = other
  return {
    ...found,
    specs: [rfc(7517, '4.1')],
    says: `What stands where keys belong cannot be read. ${other.says}${verifies ? ' The token verifies with the key in it.' : ''}`,
    fix,
  }
}

type Members = Readonly<Record<string, unknown>>

/** The JWKs of a text, sound or not. */
function objectsIn(text: string): readonly Members[] {
  if (text.length > longest.keys) return []
  try {
    const json: unknown = JSON.parse(text)
    const set = typeof json === 'object' && json !== null && 'keys' in json ? json.keys : json
    const all: readonly unknown[] = Array.isArray(set) ? set : [set]
    return all.filter((k): k is Members => typeof k === 'object' && k !== null).slice(0, most)
  } catch {
    return []
  }
}

const numbers = ['n', 'e', 'x', 'y', 'k']

/** A JWK as it may have been meant, and in what it was read otherwise. */
async function mend(given: Members): Promise<{ readonly key: Jwk | null; readonly changes: readonly string[] }> {
  const changes: string[] = []
  const key: Record<string, unknown> = { ...given }
  for (const name of numbers) {
    const value = key[name]
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) {
      key[name] = base64url.encode(octetsOf(value))
      changes.push(`${name} as a number`)
    }
    if (typeof value !== 'string' || hasPem(value) || !/[+/=\s]/.test(value)) continue
    key[name] = value.replace(/\s/g, '').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
    changes.push(`${name} in the standard base64 alphabet`)
  }
  for (const name of ['kid', 'alg', 'use'])
    if (key[name] !== undefined && typeof key[name] !== 'string') {
      delete key[name]
      changes.push(`without ${name}, which is no text`)
    }
  for (const name of ['n', 'x']) {
    const value = key[name]
    if (typeof value !== 'string' || !hasPem(value)) continue
    const read = await readPem(value)
    const [inside] = Array.isArray(read) ? read : []
    if (!inside) return { key: null, changes: [] }
    return {
      key: { ...inside.jwk, ...(typeof key.kid === 'string' && { kid: key.kid }) } as Jwk,
      changes: [`the PEM block that stands in ${name}, where a number belongs`],
    }
  }
  const [certificate] = Array.isArray(key.x5c) ? key.x5c : []
  if (typeof certificate === 'string' && key.n === undefined && key.x === undefined) {
    const octets = readBase64(certificate)
    const read = octets instanceof Uint8Array ? await readDerKey(octets) : null
    if (!read || !('jwk' in read)) return { key: null, changes: [] }
    changes.push('the key of its certificate in x5c')
    return { key: { ...read.jwk, ...(typeof key.kid === 'string' && { kid: key.kid }) } as Jwk, changes }
  }
  const read = readJwk(key)
  return 'problem' in read ? { key: null, changes: [] } : { key: read as Jwk, changes }
}

function octetsOf(value: number): Uint8Array {
  const hex = value.toString(16)
  return fromHex(hex.length % 2 === 0 ? hex : `0${hex}`)
}
