import type { PrivateMember } from '../pipeline/keys/members'
import type { HttpRequest, Policy } from '../pipeline/types'

/** Everything the reader gave, and nothing derived from it. */
export interface Case {
  /** The credentials as pasted or typed, without scheme. */
  readonly token: string
  /** JSON texts typed into the editors since; the token presented is assembled from them. */
  readonly edited: { readonly header: string; readonly payload: string } | null
  /**
   * Who signs edits. `same`: the demo key or the shared secret of my server that made `token`, if one
   * did; otherwise the old signature stays and no longer fits. `secret`: a shared secret of my server.
   */
  readonly signWith: 'same' | 'demo' | 'own' | 'secret'
  /** Private key or secret of the reader that signs edits: JWK or PEM. */
  readonly ownKey: string
  /** `mine`, or the id of a preset. */
  readonly server: string
  /** What the reader changed about the server's policy. */
  readonly policy: Partial<Policy>
  /** `profile`: the shape of the issuer's tokens, `<product>/<profile>`; empty: RFC 9068. */
  readonly mine: { readonly resource: string; readonly issuer: string; readonly profile: string }
  /** What the server is built with: the id of a stack. Empty: nobody has said. */
  readonly stack: string
  /** Keys of the reader's own issuer as typed: JWK, JWKS, PEM. May hold private members. */
  readonly keysText: string
  /** Shared secret of the reader's own issuer. */
  readonly secret: string
  /** Seconds. */
  readonly clock: { readonly kind: 'live' } | { readonly kind: 'fixed'; readonly at: number }
  /** `Bearer` or `DPoP`, before the token. */
  readonly scheme: string
  /** What is special about the request; the rest is a plain POST to the server. */
  readonly request: Partial<Omit<HttpRequest, 'authorization'>>
  /** Body of the issuer's introspection answer; empty: nobody asked. */
  readonly introspection: string
  /** `Authorization` values as sent; `null`: one, made from scheme and token. */
  readonly authorization: readonly string[] | null
  readonly note: string
}

type TokenField = 'token' | 'edited' | 'signWith' | 'ownKey'
type ServerField = keyof OwnSettings | 'server' | 'stack'

/** What is sent beside the token. A new field counts as one of these until it is named above: what lists them asks for it. */
export type RequestField = Exclude<keyof Case, TokenField | ServerField | 'clock' | 'note'>

/** What a reader gives of a server of their own. */
export type OwnSettings = Pick<Case, 'policy' | 'mine' | 'keysText' | 'secret'>

/** The public members of a JWK. A private or secret one is not of this type. */
export type PublicJwk = {
  readonly kty: string
  readonly kid?: string
  readonly alg?: string
  readonly use?: string
  readonly key_ops?: readonly string[]
  /** Whose key it is, in a set that several issuers share. */
  readonly issuer?: string
  readonly n?: string
  readonly e?: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly pub?: string
} & { readonly [K in PrivateMember]?: never }

/** What the reader's own server is called while it has no name. */
export const unnamed = 'My server'

/** Keys of a server that a case holds, and texts of any list in it. */
export const mostKeys = 64
export const mostTexts = 100

/** Longest note, in characters. */
export const longestNote = 280
