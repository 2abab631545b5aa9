import type { CheckId } from '../pipeline/checks'
import type { Policy } from '../pipeline/policy'
import type { Spec } from '../pipeline/specs'

/** What a server is built with: what it reads of a request, which checks it makes and how it answers. Plain data. */
export interface Stack {
  readonly id: string
  readonly name: string
  /** What it is made of, exactly as it was run. */
  readonly packages: readonly { readonly name: string; readonly version: string }[]
  /** When it was last run, `YYYY-MM-DD`. */
  readonly checked: string
  /** How it is built: what stands in the code of a server of this stack. One sentence. */
  readonly built: string
  readonly reads: Reading
  /** The checks it does not make, whatever its settings. All others it makes where the server is set to. */
  readonly leavesOut: readonly CheckId[]
  /** The checks it makes even where the server is set to leave them out. */
  readonly alwaysMakes: readonly CheckId[]
  /** Reasons it refuses nobody for within checks it makes, as `check/reason`. */
  readonly letsPass: readonly string[]
  /** Settings that are its own, whatever the server is set to. */
  readonly always: Partial<Omit<Policy, 'off' | 'lenient' | 'dpop'>>
  /** `null`: it takes Bearer alone. Otherwise the settings of proofs that are its own, and its answers under DPoP. */
  readonly dpop: { readonly always: Partial<Policy['dpop']>; readonly answers: Partial<Answers> } | null
  /** Claims without which it refuses a token even where the server requires none. */
  readonly needs: readonly string[]
  /** It compares the expiry once more and without tolerance: `after` takes a token at the second of exp, `at` refuses it. */
  readonly expiryAgain: 'after' | 'at' | null
  /** The refusals it names, in the order it comes to them; whatever is not among them is `token`. */
  readonly order: readonly Refusal[]
  readonly answers: Answers
  /** What it does not do that somebody could expect of it. A sentence each. */
  readonly ignores: readonly string[]
}

/** How it takes credentials out of the `Authorization` header. */
export interface Reading {
  /**
   * `second-word`: what stands between the first space and the next; what follows is ignored.
   * `two-words`: exactly two words, else the header is refused. `pattern`: RFC 6750 §2.1, with any number of spaces.
   */
  readonly rule: 'second-word' | 'two-words' | 'pattern'
  /** What an empty header is. */
  readonly empty: 'missing' | 'header'
  /** Lower-case. */
  readonly schemes: readonly string[]
  /** It takes a token from the address and from a form as well. */
  readonly elsewhere: boolean
}

/** What a stack tells apart when it refuses. */
export const refusals = [
  'missing',
  'header',
  'empty',
  'twice',
  'unreadable',
  'issuer',
  'keys',
  'token',
  'audience',
  'expired',
  'scope',
  'binding',
  'no-proof',
  'proof',
  'no-certificate',
  'certificate',
] as const
export type Refusal = (typeof refusals)[number]

/** One answer. */
export interface Said {
  readonly status: 400 | 401 | 403 | 500 | 503
  readonly error: string | null
  /**
   * `WWW-Authenticate`, the parts of its value in order; `null`: it sends none. `{metadata}` is the address of
   * the resource's metadata, `{origin}` that of the request's host, `{scope}` what the call needs, `{algs}` the
   * algorithms of proofs; a part whose name stands for nothing is left out.
   */
  readonly challenge: readonly string[] | null
  /** Why this is not what the specifications say, in one sentence; `null` where it is. */
  readonly differs: { readonly says: string; readonly spec: Spec | null } | null
}

/** What is not named is answered as `token`; credentials that cannot be read as `header`. */
export type Answers = Readonly<
  Record<'missing' | 'header' | 'token', Said> & Partial<Record<Exclude<Refusal, 'missing' | 'header' | 'token'>, Said>>
>
