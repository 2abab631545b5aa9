import { matchesPattern } from '../encoding/pattern'

/** Whether an audience is no one server's: a wildcard, or what an issuer gives to every API of a project or tenant. */
export const isShared = (aud: string, sharedAudiences: readonly string[]): boolean =>
  aud.includes('*') || sharedAudiences.some((like) => matchesPattern(like, aud))
