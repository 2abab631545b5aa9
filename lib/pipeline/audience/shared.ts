import { matchesPattern } from '../encoding/pattern'

/** Whether an audience is no one server's: a wildcard, or what an issuer gives to every API of a project or tenant. */
export const isShared = (aud: string, sharedAudiences: readonly string[]): boolean =>
  aud.includes('*') || sharedAudiences.some((like) => matchesPattern(like, aud))

/** Whether an audience is an endpoint of the issuer, or what IdentityServer writes for all of its APIs: every client has it. */
export const isOfIssuer = (aud: string, iss: unknown): boolean =>
  typeof iss === 'string' && ['/userinfo', '/resources'].some((path) => aud === iss.replace(/\/$/, '') + path)
