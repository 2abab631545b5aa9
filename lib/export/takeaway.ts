import type { PublicJwk } from '../case/case'
import { caseOfLink, type LinkState } from '../case/link-state'
import { publicKeysOf } from '../case/public-keys'
import { validationInputOf } from '../judge/judge'
import type { Judgement } from '../judge/judgement'
import type { HttpRequest, Policy, TargetServer } from '../pipeline/types'

/** What every export is made of: what a link to the case carries, and what came of it. No private key, no secret. */
export interface Takeaway {
  readonly token: string
  /** Seconds: the instant it was judged at. */
  readonly now: number
  readonly request: HttpRequest
  readonly server: PublicServer
  readonly judgement: Judgement
  /** Address that opens exactly this; `null`: it is too long for one. */
  readonly link: string | null
  readonly note: string
  /** What the issuer answered about the token; empty: nobody asked. */
  readonly introspection: string
}

/** The server asked, with public keys only. */
export interface PublicServer {
  readonly name: string
  readonly resource: string
  readonly issuers: readonly { readonly issuer: string; readonly keys: readonly PublicJwk[] }[]
  readonly policy: Policy
}

/**
 * What may be taken away of a case.
 * @param state what its link says; everything but the server and the verdict is read from it
 * @param server the server that this state asks
 */
export function takeawayOf(
  state: LinkState,
  server: TargetServer,
  judgement: Judgement,
  link: string | null,
): Takeaway {
  const now = state.clock
  const { request } = validationInputOf(caseOfLink(state), server, now)
  const { name, resource, policy } = server
  const issuers = server.issuers.map(({ issuer, keys }) => ({ issuer, keys: publicKeysOf(keys?.keys ?? []) }))
  return {
    token: state.token,
    now,
    request,
    server: { name, resource, issuers, policy },
    judgement,
    link,
    note: state.note,
    introspection: state.introspection,
  }
}
