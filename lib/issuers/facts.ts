import type { Product, Profile } from './product'
import type { Known, Source, Statement } from './source'

/** What the docs alone say of a product. No browser is sent it. Plain JSON. */
export interface ProductFacts {
  /** Of each profile, by its id. Left out where the product has none. */
  readonly shapes?: Readonly<Record<string, ShapeFacts>>
  readonly resource: ResourceParameter
  /** How a server's URI gets into `aud`. */
  readonly audience: Known<AudienceSetup>
  /** What goes wrong there in the field. */
  readonly fails: readonly Statement[]
}

export interface DocumentedProduct extends Product, Omit<ProductFacts, 'shapes'> {
  readonly profiles: readonly DocumentedProfile[]
}

export interface DocumentedProfile extends Profile {
  readonly shape: Profile['shape'] & ShapeFacts
}

/** Whether the product reads `resource` (RFC 8707 §2). */
interface ResourceParameter extends Statement {
  readonly honours: Known<'yes' | 'no' | 'experimental' | 'with a setting'>
}

interface AudienceSetup extends Source {
  /** What is done, in order. */
  readonly steps: readonly string[]
  /** What it cannot do. */
  readonly cannot: Known<string>
}

/** What an access token of a profile looks like. */
interface ShapeFacts {
  /** Values of the header's `typ`; `null`: it is left out. Empty for what has no header to read. */
  readonly typ: Known<readonly (string | null)[]>
  /** The claim that names the client; `null`: none does. */
  readonly client: Known<string | null>
  /** The claim that names the token; `null`: none does. */
  readonly tokenId: Known<string | null>
  /** The claim that grants scopes, one text of words or a list; `null`: the token does not say. */
  readonly scope: Known<{ readonly claim: string; readonly form: 'words' | 'list' | 'words or list' } | null>
  /** What `aud` holds by default, in words. */
  readonly aud: Known<string>
  /** How the kinds of token of this issuer are told apart, in words. */
  readonly kinds: Known<string>
}
