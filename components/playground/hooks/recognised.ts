import type { NamesThere } from '@/lib/issuers/names'

/** Whose token this looks like, in what a page says of it. Plain data. */
export interface Recognised {
  readonly token: string
  readonly name: string
  /** `<product>/<profile>`; `null` where the shape of its tokens is not known, or this is none of its access tokens. */
  readonly profile: string | null
  readonly access: boolean
  readonly sure: boolean
  readonly because: string
  /** What its tokens are, where they are no access tokens that clients get for a server; `null` where they are. */
  readonly instead: string | null
  /** What would call a server in this token's `aud`, where that is not the server's URI. */
  readonly names: NamesThere | null
  /** The values of its `aud`. */
  readonly audiences: readonly string[]
}
