import { type JsonObject, memberValue } from '../pipeline/encoding/json'
import { clip } from '../pipeline/encoding/visible-text'
import type { Cause } from './hypothesis'

/** What is to be said of a token that stands for a session at an application, and of no grant to a client. */
export function sessionToken(claims: JsonObject, iss: unknown, aud: unknown): Cause | null {
  const session = typeof iss === 'string' && aud === undefined ? sessionOf(claims, iss) : null
  if (session)
    return {
      says: `This is a session token of ${session}: it tells the application’s own backend who has signed in there. It has no aud, so it is for no server.`,
      fix: `Have the client sign in through ${session === 'Clerk' ? 'an OAuth application of Clerk' : `the OAuth endpoints of ${session}, with this server registered there as a resource`}, and send the access token that comes of it. A fresh session token fails in the same way.${
        session === 'WorkOS AuthKit'
          ? ` If this server is a part of that application, trust ${clip(String(iss), 80)} and compare no audience, as AuthKit’s own libraries do.`
          : ''
      }`,
    }
  if (claims.whole['https://stytch.com/session'] !== undefined)
    return {
      says: 'This is a session JWT of Stytch: it tells the application’s own backend who has signed in there. aud is the project, and no client or scope stands in it.',
      fix: 'Have the client sign in through a Connected App of Stytch, and send the access token that comes of it. A fresh session JWT fails in the same way.',
    }
  if (iss === aud && typeof claims.whole.emailVerified === 'boolean' && claims.whole.createdAt !== undefined)
    return {
      says: 'This has the shape of a session of Better Auth (its jwt plugin): the whole record of the user stands in it, and iss and aud both name the application itself.',
      fix: 'It is for that application’s own backend. For MCP clients use Better Auth’s oauth-provider, list this server’s URI in validAudiences, and have the client send it as resource.',
    }
  return null
}

/** Whose session a token stands for, by what only these write; none of them has an audience. */
function sessionOf(claims: JsonObject, iss: string): string | null {
  if (memberValue(claims, 'drn') !== undefined) return 'Descope'
  const sid = memberValue(claims, 'sid')
  if (typeof sid === 'string' && sid.startsWith('sess_') && memberValue(claims, 'fva') !== undefined) return 'Clerk'
  const isWorkos = iss === 'https://api.workos.com' || iss.startsWith('https://api.workos.com/')
  return isWorkos && sid !== undefined ? 'WorkOS AuthKit' : null
}
