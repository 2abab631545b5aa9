import type { Condition, Mark } from './mark'
import type { Known, Source, Statement } from './source'
import type { Words } from './words'

/**
 * An authorization server as a product: how its tokens look, and its words for what they fail at. A browser is sent all
 * of this, so its samples (`Samples`) and what is said of it in the docs alone (`ProductFacts`) stand apart. Plain JSON.
 */
export interface Product {
  /** Also its file name. */
  readonly id: string
  readonly name: string
  /** What in a token speaks for it; `not known` where its tokens show nothing of their own. */
  readonly marks: Known<Source & { readonly any: readonly Mark[] }>
  /** Patterns of issuers that are its own, where no JWT access token shows one. */
  readonly addresses?: readonly string[]
  /** How its opaque tokens begin. */
  readonly prefixes?: Source & { readonly any: readonly string[] }
  /** Where it says that its access tokens are JWTs, always: an opaque text is something else of it. */
  readonly jwtAlways?: Source
  /** Tells its ID tokens from its access tokens: all the conditions of one of these groups hold. */
  readonly idToken: Known<Source & { readonly any: readonly (readonly Condition[])[] }>
  /** What its tokens are instead, where they are no access tokens that clients get for a server, and what is done. */
  readonly platform?: Statement & { readonly fix: string }
  /** The shapes of its access tokens, first the one a server that reads JWTs usually meets. Empty: no source shows one. */
  readonly profiles: readonly Profile[]
  /** Left out where `aud` holds URIs only, or where no source shows another form. */
  readonly audienceNames?: readonly AudienceName[]
  /** What it adds to `aud` for itself, beside the server’s name, whoever asks; `{iss}` stands for the issuer, `{client}` for the client. */
  readonly ownAudiences?: readonly string[]
  readonly words: Words
}

/** One shape of a product's access tokens. */
export interface Profile {
  /** Unique within the product. */
  readonly id: string
  readonly name: string
  /** How these tokens depart from RFC 9068, for whoever sets up a server. */
  readonly about: string
  /** What must hold of a token of this shape. Empty: any token of the product that is of no other shape. */
  readonly when: readonly Condition[]
  readonly shape: Shape
  readonly policy: PolicyOverlay
  /** Names of the claims that stand in its good tokens. Left out where there are none to read. */
  readonly claims?: readonly string[]
}

/** Where it is seen; what else it holds is said in the docs (`ShapeFacts`). */
interface Shape extends Source {
  readonly form: 'JWT' | 'opaque' | 'encrypted'
}

/** What a server's policy must say to take tokens of this shape. */
interface PolicyOverlay {
  /** Values of `typ` that mark an access token; `claims`: its `typ` says nothing, and the kind is told by the claims. */
  readonly types: readonly string[] | 'claims'
  readonly requiredClaims: readonly string[]
  readonly scopeClaims: readonly string[]
  /** Audiences that the product gives to every API of a project or tenant, as patterns with `*`. */
  readonly sharedAudiences?: readonly string[]
}

/** What the product calls a server by in `aud` where that is not its URI. */
interface AudienceName extends Source {
  /** A pattern that such a value matches, `*` standing for any text without a slash. */
  readonly like: string
  /** Values of that pattern that are always somebody else: APIs of the product’s own. */
  readonly not?: readonly string[]
  /** What it is there: “the application’s id”. */
  readonly what: string
}
