import type { CheckId } from '@/lib/pipeline/checks'

/** A cause, and ids of messages by which widely used libraries and clients say so. */
interface UsualCause {
  readonly cause: string
  /** The step that fails; `null` where it is none of a server's. */
  readonly step: CheckId | null
  readonly ids: readonly string[]
}

/** For who has seen such a message before: one glance in place of a search. No more of each than fit on a phone. */
export const usualCauses: readonly UsualCause[] = [
  {
    cause: 'The token names another audience',
    step: 'audience',
    ids: ['mcp-ts-resource', 'jose-aud-unexpected', 'pyjwt-aud-other', 'idx10214', 'golang-jwt-aud'],
  },
  {
    cause: 'It has expired',
    step: 'expiry',
    ids: ['jose-expired', 'pyjwt-expired', 'golang-jwt-expired', 'spring-expired'],
  },
  {
    cause: 'No token arrived',
    step: 'authorization',
    ids: ['mcp-ts-no-header', 'mcp-go-no-token', 'jsonwebtoken-nothing', 'envoy-missing'],
  },
  {
    cause: 'What arrived is no JWT',
    step: 'format',
    ids: ['jose-invalid-compact', 'pyjwt-segments', 'jsonwebtoken-malformed'],
  },
  {
    cause: 'Another issuer, or its address in another spelling',
    step: 'issuer-trust',
    ids: ['jose-iss-unexpected', 'pyjwt-iss', 'idx10205', 'envoy-iss'],
  },
  {
    cause: 'No key of the issuer fits',
    step: 'key',
    ids: ['jose-no-key', 'pyjwt-kid', 'nimbus-no-key'],
  },
  {
    cause: 'A scope is missing',
    step: 'scope',
    ids: ['mcp-ts-scope', 'mcp-python-scope', 'mcp-go-scope'],
  },
  {
    cause: 'The client signs in, and is refused as before',
    step: null,
    ids: ['client-401-again', 'mcp-remote-loop'],
  },
  {
    cause: 'The client finds no way to sign in',
    step: null,
    ids: ['client-no-prm', 'client-prm-resource', 'client-no-registration'],
  },
]
