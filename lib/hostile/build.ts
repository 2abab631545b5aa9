import type { Case } from '../case/case'
import { base64urlOf } from '../pipeline/encoding/segments'

/** What a link or the reader puts before the pipeline, as far as it can be large. */
export type HostileCase = Pick<Case, 'token' | 'policy' | 'mine' | 'request' | 'introspection' | 'scheme'>

/** The longest token a link's policy can let through. */
export const unlimited = 10_000_000

export const resource = 'https://mcp.example.com/mcp'
const issuer = 'https://auth.example.com'

export const plain: HostileCase = {
  token: '',
  policy: { maxTokenLength: unlimited },
  mine: { resource, issuer, profile: '' },
  request: {},
  introspection: '',
  scheme: 'Bearer',
}

export const quote = (text: string) => JSON.stringify(text)
/** The text of a payload: the usual claims, and these members. */
export const claims = (members: string) =>
  `{"iss":${quote(issuer)},"sub":"u","exp":9999999999${members && `,${members}`}}`
export const header = (members: string) => `{"alg":"ES256","kid":"k1","typ":"at+jwt"${members && `,${members}`}}`
/** With a signature of the right length that nobody made. */
export const jws = (head: string, payload: string) => `${base64urlOf(head)}.${base64urlOf(payload)}.${'A'.repeat(86)}`
export const times = <T>(n: number, item: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => item(i))
