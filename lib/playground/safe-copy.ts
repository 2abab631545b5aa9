import { base64url, type JWK } from 'jose'
import { findMember, readObject } from '../pipeline/encoding/json'
import { decodeSegment } from '../pipeline/encoding/segments'
import type { Jwk } from '../pipeline/types'
import { signCompact, unsigned } from '../signing/sign'
import type { DemoSigner } from '../signing/demo-signer'
import { type Derived, derive } from './derive'
import type { Presets } from '../case/server'
import type { Case } from '../case/case'
import { redactCase } from '../case/outgoing'
import { withoutNested } from '../case/redact'
import { compact, withMember } from './json-text'

/** What a safe copy is made with: the demo issuer's keys, and one that is not among them. */
export interface SafeCopyKeys {
  readonly demo: readonly DemoSigner[]
  /** Public halves of `demo`, as the copy's server knows them. */
  readonly published: readonly Jwk[]
  readonly stranger: () => Promise<JWK>
}

/**
 * The same claims signed by a published demo key and judged against the demo key set, so that the
 * link comes out at the same step and the credential is worth nothing. `null` if no way of signing
 * gives the same verdict: each candidate is tried in the real pipeline, none is assumed to fit.
 */
export async function safeCopy(original: Derived, presets: Presets, keys: SafeCopyKeys): Promise<Case | null> {
  let sameStep: Case | null = null
  for (const token of await candidates(original, keys)) {
    const inputs = copyOf(original, token, keys)
    const copy = await derive(inputs, original.now, presets)
    if (!sameVerdict(copy, original) || copy.live.some(({ text }) => text !== token)) continue
    // The same reason is better; the same step will do.
    if (reasonOf(copy) === reasonOf(original)) return inputs
    sameStep ??= inputs
  }
  return sameStep
}

/** Signed well, signed by a stranger under the same name, filled up to the same length: in that order. */
async function candidates(original: Derived, { demo, stranger }: SafeCopyKeys): Promise<readonly string[]> {
  const { token } = original
  if (token === '') return ['']
  // A token or a key inside a claim goes; the claims themselves are what the copy is for.
  const texts = { header: withoutNested(original.texts.header), payload: withoutNested(original.texts.payload) }
  const header = readObject(texts.header)
  if (typeof header === 'string') return []
  const alg = findMember(header, 'alg')?.value
  const own = typeof alg === 'string' ? alg : ''
  const named = demo.find((s) => s.alg === own) ?? demo[0]
  if (!named) return []
  const renamed = withMember(texts.header, 'kid', named.verifier.kid) ?? texts.header
  const demoHeader = compact(withMember(renamed, 'alg', named.alg) ?? renamed)
  const kept = compact(texts.header)
  const payload = compact(texts.payload)
  const attempts = [
    async () => signCompact(demoHeader, payload, await named.key(), named.alg),
    async () => signCompact(demoHeader, payload, await stranger(), 'RS256'),
    async () => signCompact(kept, payload, await stranger(), own),
    async () => `${unsigned(kept, payload)}.${filler(token)}`,
  ]
  const made = await Promise.allSettled(attempts.map((attempt) => attempt()))
  return made.flatMap((m) => (m.status === 'fulfilled' ? [m.value] : []))
}

/** As many octets as the signature had, so that it is refused for what it says and not for its form. */
const filler = (token: string): string =>
  base64url.encode(new Uint8Array(decodeSegment(token.split('.')[2] ?? '')?.length || 9).fill(0x73))

/** The same server as the reader's own, with the demo keys where the issuer's keys were, and no credential but the new token. */
function copyOf({ inputs, server, token: original }: Derived, token: string, { published }: SafeCopyKeys): Case {
  const asked: Case = {
    ...inputs,
    token: '',
    edited: null,
    // No header stays none: that was the verdict. One with credentials is made anew.
    authorization: inputs.authorization?.length === 0 ? [] : null,
    signWith: 'same',
    server: 'mine',
    mine: { ...inputs.mine, resource: server.resource, issuer: server.issuers.map((i) => i.issuer).join(' ') },
    policy: server.policy,
  }
  return {
    ...redactCase(asked, original),
    token,
    keysText: server.issuers.some((i) => i.keys) ? JSON.stringify({ keys: published }, null, 2) : '',
  }
}

const reasonOf = ({ judgement: { verdict } }: Derived) => (verdict.outcome === 'accepted' ? '' : verdict.reason)

function sameVerdict(a: Derived, b: Derived): boolean {
  const [x, y] = [a.judgement.verdict, b.judgement.verdict]
  if (x.outcome === 'accepted' || y.outcome === 'accepted') return x.outcome === y.outcome
  return x.outcome === y.outcome && x.decidedBy === y.decidedBy
}
