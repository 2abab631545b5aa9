import { createHmac, createSign, generateKeyPairSync, type KeyObject, sign as signOver } from 'node:crypto'
import { base64url, type JWK } from 'jose'
import { recogniseToken } from '../recognise'
import type { Help } from '@/lib/help/explain'
import { explain } from '../help'
import { withHelp } from '@/lib/help/with-help'
import type { Case } from '@/lib/case/case'
import { initialCase } from '@/lib/case/link-state'
import { stepsOf } from '@/lib/judge/station'
import { derive, type Derived } from '@/lib/playground/derive'
import { reducerFor } from '@/lib/playground/reducer'
import { issuerOf } from '@/lib/playground/replace-token'
import { type PlaygroundState, startingWith } from '@/lib/playground/state'
import type { Jwk, Policy } from '@/lib/pipeline/types'
import { presets } from '../presets'
import { tokenText } from '@/lib/playground/token-text.fixture'

export const now = 1_795_650_000
export const resource = 'https://mcp.example.com/mcp'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const otherPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const edwards = generateKeyPairSync('ed25519')

type Signer = (input: string) => Uint8Array
const byRsa =
  (key: KeyObject): Signer =>
  (input) =>
    createSign('sha256').update(input).sign(key)
const byEc: Signer = (input) =>
  createSign('sha256').update(input).sign({ key: curve.privateKey, dsaEncoding: 'ieee-p1363' })
const bySecret =
  (secret: Uint8Array | string): Signer =>
  (input) =>
    createHmac('sha256', secret).update(input).digest()
const jwkOf = ({ publicKey }: { publicKey: KeyObject }, more: object): Jwk => ({
  ...(publicKey.export({ format: 'jwk' }) as JWK & { kty: string }),
  ...more,
})

/** Signers, each with its published key. */
export const signers = {
  rsa: {
    sign: byRsa(pair.privateKey),
    jwk: (more: object = {}) => jwkOf(pair, more),
    pem: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
  },
  otherRsa: { sign: byRsa(otherPair.privateKey), jwk: (more: object = {}) => jwkOf(otherPair, more) },
  ed: {
    sign: (input: string) => signOver(null, Buffer.from(input), edwards.privateKey),
    jwk: (more: object = {}) => jwkOf(edwards, more),
  },
  ec: { sign: byEc, jwk: (more: object = {}) => jwkOf(curve, more) },
}
export const withSecret = (secret: Uint8Array | string): { readonly sign: Signer } => ({ sign: bySecret(secret) })

const text = (value: unknown) => base64url.encode(typeof value === 'string' ? value : JSON.stringify(value))

/** A compact token over these, whoever may verify it. `over`: what is signed instead of the header sent. */
export function minted(
  header: object,
  claims: object,
  { sign }: { readonly sign: Signer } = signers.rsa,
  over: object = header,
): string {
  const signature = sign(`${text(over)}.${text(claims)}`)
  return `${text(header)}.${text(claims)}.${base64url.encode(signature)}`
}

/** What the reader does at the page, in this order. */
export interface Visit {
  readonly paste: string
  /** Keys pasted for My server; of the RSA signer, without a kid, if nothing is said. `null`: none. */
  readonly keys?: readonly object[] | null
  /** Pasted as it is where keys belong. */
  readonly keysText?: string
  readonly secret?: string
  /** `recognised`: the one click of the offer. `none`: My server is left at RFC 9068. */
  readonly profile?: 'recognised' | 'none' | (string & {})
  readonly issuer?: string
  readonly resource?: string
  readonly policy?: Partial<Policy>
  readonly set?: Partial<Pick<Case, 'request' | 'introspection' | 'authorization'>>
}

/** Everything a reader is told. */
export interface Screen {
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly help: Help
  readonly recognised: string | null
  readonly access: boolean | null
  readonly outcome: string
  /** `check/reason` of the deciding step; '' where it is accepted. */
  readonly decided: string
  readonly status: number | null
  /** Sentence of the verdict, the deciding step, cause and the product's word. */
  readonly says: string
  /** What to do, in all of these. */
  readonly fixes: string
}

const blank: Case = { ...initialCase, mine: { resource, issuer: '', profile: '' } }

export async function visit(given: Visit): Promise<Screen> {
  const reduce = reducerFor([])
  let state = reduce(startingWith(blank), tokenText(given.paste))
  const found = recogniseToken(state.inputs.token)
  const wanted = given.profile ?? 'recognised'
  const profile = wanted === 'none' ? '' : wanted === 'recognised' ? (found?.profile ?? '') : wanted
  const issuer = given.issuer ?? issuerOf(state.inputs.token) ?? ''
  const keys = given.keys === undefined ? [signers.rsa.jwk()] : given.keys
  state = reduce(state, { type: 'mine', mine: { resource: given.resource ?? resource, issuer, profile } })
  state = reduce(state, {
    type: 'set',
    inputs: {
      keysText: given.keysText ?? (keys === null ? '' : JSON.stringify({ keys })),
      secret: given.secret ?? '',
      ...given.set,
    },
  })
  if (given.policy) state = reduce(state, { type: 'policy', policy: given.policy })
  const derived = await derive(state.inputs, now, presets)
  return screenOf(state, derived, await explain(derived, () => false), found)
}

function screenOf(
  state: PlaygroundState,
  derived: Derived,
  help: Help,
  found: { readonly name: string; readonly access: boolean } | null,
): Screen {
  const { verdict, summary, stations, answer } = withHelp(derived.judgement, help)
  const deciding = stepsOf(stations).find((s) => s.decides)
  const { cause, word } = help
  const said = [summary.headline, summary.sentence, deciding?.explanation?.says, deciding?.explanation?.because]
  return {
    state,
    derived,
    help,
    recognised: found?.name ?? null,
    access: found?.access ?? null,
    outcome: verdict.outcome,
    decided: verdict.outcome === 'accepted' ? '' : `${verdict.decidedBy}/${verdict.reason}`,
    status: answer?.status ?? null,
    says: [...said, cause?.says, word?.says].filter(Boolean).join(' '),
    fixes: [deciding?.explanation?.fix, cause?.fix, word?.fix].filter(Boolean).join(' '),
  }
}
