import type { Product } from './product'
import type { Known, Source, Statement } from './source'

/** What the docs alone say of a product. No browser is sent it. Plain JSON. */
export interface ProductFacts {
  readonly resource: ResourceParameter
  /** How a server's URI gets into `aud`. */
  readonly audience: Known<AudienceSetup>
  /** What goes wrong there in the field. */
  readonly fails: readonly Statement[]
}

export type DocumentedProduct = Product & ProductFacts

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
