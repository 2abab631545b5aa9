import { type JsonObject, memberValue } from '../../../pipeline/encoding/json'
import { clip } from '../../../pipeline/encoding/visible-text'
import { type Cause, defineHypothesis } from '../../hypothesis'
import { sessionToken } from '../../session-tokens'
import otherKind from '../other-kind'

/** A product has issued it to its own apps, for its own API. */
export default defineHypothesis({
  id: 'product-token',
  speaksTo: otherKind.speaksTo,
  specs: otherKind.specs,
  test({ check, claims }) {
    if (!claims) return null
    const isUntrusted = check === 'algorithm' || check === 'issuer-trust'
    const cause =
      ofProduct(claims) ??
      (check === 'algorithm' ? ofEarlierN8n(claims) : null) ??
      (isUntrusted ? null : sessionOfSupabase(claims))
    return cause && { ...cause, settings: 'none' }
  },
})

/** What n8n issued before it had a key pair. */
function ofEarlierN8n({ whole: { iss, aud, meta } }: JsonObject): Cause | null {
  const isOwn = aud === 'mcp-server-api' || (typeof aud === 'string' && aud.endsWith('/mcp-server/http'))
  return isOwn && meta !== undefined
    ? {
        says: `This is an access token that n8n has signed with a secret of its own, as versions without a key pair do${iss === undefined ? '; it has no iss' : ''}. It is for n8n’s own MCP server, and n8n alone can verify it.`,
        fix: 'Send it to n8n’s own MCP server. If n8n itself refuses it, that is to be mended there (a newer version signs with ES256 and publishes its keys): no setting of another server helps. For any other server have the client sign in at that server’s authorization server.',
      }
    : null
}

const identityToolkit = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit'

/** Tokens of one product that look like another kind, or like access tokens. */
function ofProduct(claims: JsonObject): Cause | null {
  const [iss, aud, role] = ['iss', 'aud', 'role'].map((name) => memberValue(claims, name))
  if (aud === identityToolkit)
    return {
      says: 'This is a custom token of Firebase: an app exchanges it, once, for a sign-in, and nobody else takes it.',
      fix: 'Have the app call signInWithCustomToken and send what getIdToken gives. That is an ID token for the app: an MCP server needs an authorization server in front, whose access tokens are for it.',
    }
  if ((iss === 'supabase' || iss === 'supabase-demo') && (role === 'anon' || role === 'service_role'))
    return {
      says: `This is the ${role} key of a Supabase project: an API key in the form of a JWT, the same for everybody and good for years. It stands for no user.`,
      fix: `Have the client sign in and send the access_token of the session.${role === 'service_role' ? ' Whoever holds this key passes by row level security: replace it, as it has been sent about.' : ''}`,
    }
  const own = ofApi(claims, iss, aud)
  if (own) return own
  const session = sessionToken(claims, iss, aud)
  if (session) return session
  if (typeof iss === 'string' && iss.endsWith('.gserviceaccount.com') && iss === memberValue(claims, 'sub'))
    return {
      says: `A service account of Google has signed this itself${typeof aud === 'string' && aud.includes('.googleapis.com') ? ', for an API of Google' : ''}: no authorization server has issued it.`,
      fix: 'Have the caller get an access token of this server’s authorization server. Keys of a service account prove nothing here.',
    }
  return null
}

/** Tokens that a service takes from its own apps, or gives out for its own API. */
function ofApi(claims: JsonObject, iss: unknown, aud: unknown): Cause | null {
  const dest = memberValue(claims, 'dest')
  if ([iss, dest].some((text) => typeof text === 'string' && shop.test(text)))
    return {
      says: 'This is a session token of Shopify: the page of an app shows with it to the app’s own backend which shop it runs for. It is signed with the app’s secret, lasts a minute, and is no access token.',
      fix: 'For a server of your own that is to act for a user, have the client sign in at that server’s authorization server and send the access token. Only the app’s backend takes a session token: with the app’s secret, HS256, and the app’s client id as audience.',
    }
  if (typeof iss === 'string' && /^[A-Z0-9_-]{1,120}\.[^.\s]{1,120}\.SHA256:/i.test(iss))
    return {
      says: 'This is a key-pair token for Snowflake: the caller has signed it itself, to sign in at Snowflake’s API. iss holds account, user and the fingerprint of its key; no authorization server has issued it.',
      fix: 'Have the caller get an access token of this server’s authorization server. A key that is registered at Snowflake proves nothing here.',
    }
  if (iss === 'n8n' && (aud === 'mcp-server-api' || aud === 'public-api'))
    return {
      says: `This is an API key of n8n in the form of a JWT, for n8n’s own ${aud === 'public-api' ? 'API' : 'MCP server'}. It is signed with a secret that n8n keeps, so n8n alone can verify it.`,
      fix: `${aud === 'public-api' ? 'n8n’s MCP server takes another key, the MCP access token of its settings.' : 'Send it to n8n at its own address.'} For any other server have the client sign in at that server’s authorization server and send the access token.`,
    }
  const api = signedByCaller.get(aud) ?? (isOfLiveKit(claims, iss) ? 'LiveKit' : undefined)
  if (api !== undefined)
    return {
      says: `This is a token for ${api}: whoever calls it signs one with a key of that service. No authorization server has issued it.`,
      fix: 'Have the client get an access token of this server’s authorization server. Keys of that service prove nothing here.',
    }
  if (typeof aud === 'string' && aud.startsWith('did:') && /^atproto(?: |$)/.test(String(memberValue(claims, 'scope'))))
    return {
      says: `This is an access token of the AT Protocol, as Bluesky issues them, for the server that holds the user’s data (aud ${clip(aud, 60)}). No server beside that may take it.`,
      fix: 'Have the client sign in at this server’s authorization server and send the access token that comes of it. Users can sign in there with their account at Bluesky.',
    }
  if (aud === 'https://oauth.zoom.us')
    return {
      says: 'This is an access token of Zoom, for Zoom’s own API: aud names Zoom, and no server of yours.',
      fix: 'Have the client sign in at this server’s authorization server and send the access token that comes of it. If this server calls Zoom for the user, it gets a token of its own there.',
    }
  return null
}

/** Services whose callers sign their tokens themselves, by the audience that these have. */
const signedByCaller: ReadonlyMap<unknown, string> = new Map([
  ['appstoreconnect-v1', 'Apple’s App Store Connect'],
  ['/admin/', 'Ghost’s Admin API'],
])

const isOfLiveKit = ({ whole: { video } }: JsonObject, iss: unknown): boolean =>
  typeof video === 'object' && video !== null && typeof iss === 'string' && iss.startsWith('API')

/** A shop’s address. */
const shop = /^(?:https:\/\/)?[a-z0-9-]{1,100}\.myshopify\.com(?:\/admin)?$/i

function sessionOfSupabase(claims: JsonObject): Cause | null {
  const iss = memberValue(claims, 'iss')
  const texts = ['session_id', 'aal', 'role'].map((name) => memberValue(claims, name))
  const isOfAuth = typeof iss === 'string' && iss.endsWith('/auth/v1')
  const isSession =
    isOfAuth && texts.every((text) => typeof text === 'string') && memberValue(claims, 'client_id') === undefined
  return isSession
    ? {
        says: 'This is a session of Supabase Auth: somebody has signed in at the project’s own app. It has no client_id, which every token has that an OAuth client got.',
        fix: 'Have the client sign in through the OAuth 2.1 server of the project and send the access token that comes of it. A refreshed session fails in the same way.',
      }
    : null
}
