import { base64url, type JWK } from 'jose'
import { algorithmOf, isKeyFor, usualAlgorithm } from '../pipeline/keys/algorithms'
import { tags, writeDer, writeInteger } from '../pipeline/encoding/der'
import { base64urlOf } from '../pipeline/encoding/segments'
import { type Sign, unsigned } from '../signing/sign'
import { type TokenRecipe, absent } from './scenario'

/** What recipes are made with. Everything a scenario leaves unsaid stands here. */
export interface Mint {
  /** Seconds: when the tokens are presented. */
  readonly now: number
  readonly header: Readonly<Record<string, unknown>>
  /** Claims every good token shares. */
  readonly claims: Readonly<Record<string, unknown>>
  /** By the id of a resource: the claims that make a token good there. */
  readonly goodFor: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** PEM of the RSA key's public half: the secret of the HMAC forgery. */
  readonly rsaPem: string
  readonly keys: Readonly<Record<'rsa' | 'ec' | 'attacker' | 'retired', JWK>>
  /** Clients' keys, which sign DPoP proofs with ES256. */
  readonly proofKeys: Readonly<Record<'holder' | 'thief', JWK>>
  /** Makes every signature. */
  readonly sign: Sign
}

/** Mints a recipe's token. The same each time if the mint's signatures are. */
export async function mintToken(recipe: TokenRecipe, mint: Mint): Promise<string> {
  if (recipe.text !== undefined) return recipe.text
  const by = recipe.signedBy ?? 'rsa'
  const alg =
    by === 'ec' ? { alg: 'ES256', kid: mint.keys.ec.kid } : by === 'retired' ? { kid: mint.keys.retired.kid } : {}
  const header = write({ ...mint.header, ...alg, ...recipe.header }, {}, recipe.headerAgain)
  const claims = { ...mint.claims, ...mint.goodFor[recipe.goodFor], ...recipe.claims }
  const payload = recipe.payloadText ?? write(claims, recipe.claimTexts ?? {}, recipe.claimsAgain)
  const token = await signed(header, payload, by, mint)
  return tamper(token, claims, recipe.afterwards)
}

/** The JSON text of an object, `absent` members left out and repeated ones written again. */
export function write(
  members: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>>,
  again: readonly (readonly [string, unknown])[] = [],
): string {
  const pairs = [...Object.entries(members).filter(([name, value]) => value !== absent && !(name in texts)), ...again]
  const written = pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return `{${[...written, ...Object.entries(texts).map(([name, text]) => `${JSON.stringify(name)}:${text}`)].join(',')}}`
}

async function signed(
  header: string,
  payload: string,
  by: NonNullable<TokenRecipe['signedBy']>,
  mint: Mint,
): Promise<string> {
  if (by === 'none') return `${unsigned(header, payload)}.`
  if (by === 'public-as-secret') return mint.sign(header, payload, { kty: 'oct', k: base64urlOf(mint.rsaPem) }, 'HS256')
  const key = mint.keys[by]
  const named = algorithmOf(JSON.parse(header).alg)
  // What the key cannot sign is signed with its usual algorithm, so that header and signature disagree.
  const algorithm = named && isKeyFor(named, key) ? named : usualAlgorithm(key)
  return mint.sign(header, payload, key, algorithm?.name ?? '')
}

function tamper(
  token: string,
  claims: Readonly<Record<string, unknown>>,
  tampering: TokenRecipe['afterwards'],
): string {
  const [header = '', payload = '', signature = ''] = token.split('.')
  switch (tampering?.kind) {
    case 'edit-claims':
      return `${header}.${base64urlOf(write({ ...claims, ...tampering.claims }, {}))}.${signature}`
    case 'strip-signature':
      return `${header}.${payload}.`
    case 'append':
      return token + tampering.text
    case 'respell-signature':
      return `${header}.${payload}.${respell(signature)}`
    case 'der-signature':
      return `${header}.${payload}.${base64url.encode(derOf(base64url.decode(signature)))}`
    case 'zero-signature':
      return `${header}.${payload}.${base64url.encode(new Uint8Array(base64url.decode(signature).length))}`
    default:
      return token
  }
}

/** Another last character that decodes to the same bytes (RFC 4648 §3.5). */
function respell(segment: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const bytes = base64url.encode(base64url.decode(segment))
  const other = [...alphabet]
    .map((c) => segment.slice(0, -1) + c)
    .find((s) => s !== segment && base64url.encode(base64url.decode(s)) === bytes)
  if (!other) throw new TypeError('this length has only one spelling')
  return other
}

/** SEQUENCE { INTEGER R, INTEGER S } of two numbers joined. */
function derOf(joined: Uint8Array): Uint8Array {
  const half = joined.length / 2
  return writeDer(tags.sequence, writeInteger(joined.subarray(0, half)), writeInteger(joined.subarray(half)))
}
