/** Longest body that is read, in UTF-16 units; of bytes a frame reads no more either. */
export const longestBody = 1024 * 1024

/** One HTTP answer, as far as it is known. */
export interface Message {
  /** `null`: only a body or a header was pasted. */
  readonly status: number | null
  /** Names in lower case, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** `all`: a field that is not there was not sent. `exposed`: only what the host lets a page read. `none`: no header block. */
  readonly known: 'all' | 'exposed' | 'none'
  readonly body: string
  /** The body was longer than what is read. */
  readonly cut: boolean
  /** Pasted as `curl -L` prints it: where a redirect has led before this was answered. */
  readonly redirectedTo?: string
}

export const headerOf = ({ headers }: Message, name: string): string | null =>
  headers.find(([known]) => known === name)?.[1] ?? null

/** Every value of a field, in order. */
export const headersOf = ({ headers }: Message, name: string): readonly string[] =>
  headers.filter(([known]) => known === name).map(([, value]) => value)

/** What came of a request. What a browser refuses to tell apart is one kind. */
export type Outcome =
  | { readonly kind: 'answer'; readonly message: Message; readonly finalUrl: string | null }
  /** Not reached, or not allowed to be read from a page (CORS): a browser does not say which. */
  | { readonly kind: 'blocked' }
  /** A redirect, which was not followed; a browser does not say where it leads. */
  | { readonly kind: 'redirect' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'cancelled' }

/** What a request is made for. */
export type Purpose = 'challenge' | 'resource' | 'issuer' | 'keys'

/** A request that carries nothing of the reader's. */
export interface Question {
  readonly purpose: Purpose
  /** `null`: pasted, and nobody said what was asked. */
  readonly url: string | null
  readonly method: 'GET' | 'POST'
  /** Follow redirects, after one was seen. */
  readonly follow: boolean
  /** The identifier the document is about: the server's address, or an issuer; `null`: not known. */
  readonly about: string | null
}

export interface Exchange {
  readonly question: Question
  readonly outcome: Outcome
  readonly pasted: boolean
  /** Pasted, and nothing says that the request was one without a token. */
  readonly mayHaveToken?: boolean
  /** Pasted, and nothing but the document says which issuer it is of. */
  readonly namesItself?: boolean
}
