/** A test case as the vector files write it (their SCHEMA.md). Only what is read here. */
export interface VectorCase {
  readonly id: string
  readonly title: string
  readonly level: Level
  /** Exactly what is presented; may be hostile. */
  readonly token: string
  readonly keys: VectorKeys
  readonly server: VectorServer
  /** Seconds. */
  readonly now: number
  readonly request: VectorRequest | null
  readonly expected: Expected
  readonly notes?: string
}

/** How much of the validation a case asks for; see `pipelineFor`. */
type Level = 'resource-server' | 'jwt' | 'claims' | 'jws' | 'dpop-proof' | 'decode'

export interface VectorKeys {
  readonly jwks?: object
  readonly pem?: string
  readonly secret?: string
  readonly encoding?: 'utf8' | 'base64url'
  /** What a user pastes. */
  readonly text?: string
}

export interface VectorServer {
  readonly resource: string | null
  /** Accepted `aud` values; `null`: not checked. */
  readonly audience: readonly string[] | null
  readonly issuer: string | readonly string[] | null
  readonly algorithms: readonly string[]
  /** `null`: not enforced. */
  readonly typ: string | null
  readonly requiredClaims: readonly string[]
  readonly requiredScopes: readonly string[]
  /** Seconds. */
  readonly clockTolerance: number
  readonly maxTokenAge?: number | null
  /** Absent: off. */
  readonly dpop?: {
    readonly mode: 'off' | 'optional' | 'required'
    readonly algorithms?: readonly string[]
    readonly iatPast?: number
    readonly iatFuture?: number
    readonly nonce?: string | null
    readonly seenJtis?: readonly string[]
    /** Thumbprint an opaque token is bound to. */
    readonly boundJkt?: string
  }
  readonly mtls?: { readonly mode: 'off' | 'optional' | 'required' }
}

export interface VectorRequest {
  readonly method: string
  readonly url: string
  readonly scheme?: string
  readonly authorization?: string | readonly string[] | null
  readonly dpopProof?: string | readonly string[] | null
  readonly clientCertificate?: string | null
  readonly body?: string | Readonly<Record<string, unknown>> | null
  readonly contentType?: string | null
}

export interface Expected {
  readonly verdict: 'accept' | 'reject'
  readonly failingCheck: string | null
  readonly acceptableChecks?: readonly string[]
  readonly acceptableVerdicts: readonly ('accept' | 'reject')[]
  readonly httpStatus: number | null
  readonly strength: string
}

/** Strengths whose cases must come out right; the others need an explanation, not one verdict. */
export const isHard = ({ strength }: Expected): boolean => strength === 'MUST' || strength === 'library'
