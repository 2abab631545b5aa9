import type { OAuthMetadata } from '@modelcontextprotocol/server'
import { issuerMetadataUrls } from '@/lib/metadata/addresses'
import { clip } from '@/lib/pipeline/encoding/visible-text'
import { type TrustedIssuer, rfc9068 } from './verify'

export interface OwnIssuer {
  readonly metadata: OAuthMetadata
  readonly trusted: TrustedIssuer
}

/** Milliseconds for one answer. */
const patience = 5000
/** Octets of one answer that are read. */
const longestBody = 1024 * 1024

/** Reads what an authorization server publishes, or says in a sentence why the lab cannot use it. */
export async function readIssuer(issuer: string): Promise<OwnIssuer | string> {
  const urls = issuerMetadataUrls(issuer)
  for (const url of urls) {
    let document: unknown
    try {
      document = await documentAt(url)
    } catch (error) {
      return `${new URL(url).host} cannot be reached: ${reasonOf(error)}.`
    }
    if (isMetadata(document)) return usable(issuer, url, document)
  }
  return `${issuer} is no issuer: none of these answers with its metadata.\n${urls.map((url) => `  ${url}`).join('\n')}`
}

/** The JSON there; `null` for any other answer. */
async function documentAt(url: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  })
  const text = await textOf(response)
  if (!response.ok) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** As much of a body as metadata may have. */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > longestBody) return ''
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

const isMetadata = (document: unknown): document is OAuthMetadata =>
  typeof document === 'object' && document !== null && 'issuer' in document && typeof document.issuer === 'string'

function usable(issuer: string, url: string, metadata: OAuthMetadata): OwnIssuer | string {
  // RFC 8414 §3.3: otherwise it is the metadata of somebody else.
  if (metadata.issuer !== issuer)
    return `The metadata at ${url} is of another issuer. If that is yours, --issuer is to be ${clip(metadata.issuer)}`
  const { jwks_uri: jwksUri } = metadata
  if (typeof jwksUri !== 'string' || !URL.canParse(jwksUri))
    return `${issuer} publishes no jwks_uri, and the servers of the lab verify signatures.`
  // Products differ in what else they put into access tokens; these are in all of them.
  const requiredClaims = rfc9068.requiredClaims.filter((name) => name === 'exp' || name === 'iat' || name === 'sub')
  return { metadata, trusted: { issuer, jwksUri, typ: null, requiredClaims } }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer in ${patience / 1000} seconds`
  const { cause } = error as { readonly cause?: { readonly code?: string; readonly message?: string } }
  return cause?.code ?? cause?.message ?? (error as Error).message
}
