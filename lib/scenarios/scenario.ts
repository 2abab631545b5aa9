import type { CheckId } from '../pipeline/checks'
import type { HttpRequest, Policy, TrustedIssuer } from '../pipeline/types'

/** Marks a member of the good token that a scenario leaves out. */
export const absent = Symbol('absent')

type Patch = Readonly<Record<string, unknown>>

/** The names that a catalogue's scenarios may use. */
interface Names {
  /** Ids of servers. */
  readonly server: string
  /** Ids of good tokens, see `Mint.goodFor`. */
  readonly goodToken: string
  readonly group: string
}

/** How a scenario's token differs from the good token of `goodFor`. */
export interface TokenRecipe<GoodToken extends string = string> {
  /** Whose good token is the start. */
  readonly goodFor: GoodToken
  readonly header?: Patch
  readonly claims?: Patch
  /** Claims whose JSON text is given verbatim, for what no JavaScript value can hold. */
  readonly claimTexts?: Readonly<Record<string, string>>
  /** Members written once more after the others: duplicates. */
  readonly headerAgain?: readonly (readonly [name: string, value: unknown])[]
  readonly claimsAgain?: readonly (readonly [name: string, value: unknown])[]
  /** The whole payload text instead of the claims. */
  readonly payloadText?: string
  /** `none`: empty signature. `public-as-secret`: HMAC with the public key's PEM as secret. */
  readonly signedBy?: 'rsa' | 'ec' | 'attacker' | 'retired' | 'none' | 'public-as-secret'
  /** What happens to the token after it was signed. */
  readonly afterwards?:
    | { readonly kind: 'edit-claims'; readonly claims: Patch }
    | { readonly kind: 'strip-signature' }
    | { readonly kind: 'append'; readonly text: string }
    | { readonly kind: 'respell-signature' }
    /** An ECDSA signature as most crypto libraries write it (RFC 3279 §2.2.3), instead of R and S joined. */
    | { readonly kind: 'der-signature' }
    /** As many octets, all of them zero. */
    | { readonly kind: 'zero-signature' }
  /** Not a signed token at all: this text. */
  readonly text?: string
}

/** How a DPoP proof differs from a good one: the holder's, for this request and this token, made now. */
export interface ProofRecipe {
  readonly header?: Patch
  readonly claims?: Patch
  readonly headerAgain?: readonly (readonly [name: string, value: unknown])[]
  readonly claimsAgain?: readonly (readonly [name: string, value: unknown])[]
  /** Whose public key it carries; the holder's if absent. */
  readonly key?: 'holder' | 'thief'
  /** Who signs it; the owner of that key if absent. */
  readonly signedBy?: 'holder' | 'thief'
  /** It carries the private half as well. */
  readonly includePrivate?: true
  /** Not a proof at all: this text. `{token}` stands for the access token. */
  readonly text?: string
}

export interface Expectation {
  readonly outcome: 'accepted' | 'rejected' | 'undecided'
  readonly decidedBy?: CheckId
  readonly reason?: string
  readonly status: number | null
  /** Checks that warn. */
  readonly warns?: readonly CheckId[]
  /** What one plain `jose.jwtVerify` says: its error code, `accepts`, or `null` where it gets no token. */
  readonly jose: string | null
  /** Why jose and the pipeline disagree. Needed exactly when they do. */
  readonly differs?: string
}

/** One example: its difference from the good case, and what must happen. */
export interface Scenario<N extends Names = Names> {
  /** Also its short link: `#scenario=<id>`. */
  readonly id: string
  readonly title: string
  /** One or two sentences. */
  readonly story: string
  readonly group: N['group']
  /** The server that is asked. */
  readonly server: N['server']
  readonly policy?: Partial<Policy> & { readonly off?: readonly CheckId[] }
  /** The server's resource URI instead of the preset's. */
  readonly resource?: string
  /** Whom the server trusts instead, e.g. an issuer with other keys. */
  readonly issuers?: readonly TrustedIssuer[]
  /** `null`: nothing is presented. */
  readonly token: TokenRecipe<N['goodToken']> | null
  /** `Authorization` values, `{token}` standing for the token; one header if absent, under DPoP if there are `proofs`. */
  readonly authorization?: readonly string[]
  /** One for each `DPoP` header; an empty list is a DPoP request without any. */
  readonly proofs?: readonly ProofRecipe[]
  /** What else is special about the request. */
  readonly request?: Partial<Omit<HttpRequest, 'authorization'>>
  /** Body of the issuer's introspection answer, for opaque tokens. */
  readonly introspection?: string
  readonly expect: Expectation
}
