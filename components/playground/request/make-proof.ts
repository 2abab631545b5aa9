import { holderEc, thiefEc } from '@/content/keys'
import type { Case } from '@/lib/case/case'
import { plainRequest } from '@/lib/pipeline/http/request'
import type { Derived } from '@/lib/playground/derive'
import { mintProof } from '@/lib/scenarios/proof'
import { signCompact } from '@/lib/signing/sign'
import { judgedNow } from '../engine/judged-now'

/** A DPoP proof (RFC 9449 §4.2) for the request and token on the page, made at the page's clock. */
export async function makeProof(inputs: Case, judged: Derived, key: 'holder' | 'thief'): Promise<string> {
  const { token, server, now } = await judgedNow(inputs, judged)
  const request = plainRequest(inputs.request.url ?? server.resource, inputs.request)
  // A fresh jti, so that a second proof is not a replay of the first.
  const jti = crypto.randomUUID()
  const { nonce } = server.policy.dpop
  return mintProof({ key, claims: { jti, ...(nonce && { nonce }) } }, request, token, {
    now,
    proofKeys: { holder: holderEc, thief: thiefEc },
    sign: signCompact,
  })
}
