import { audienceValues } from '../pipeline/claims/audience-values'
import type { JsonObject } from '../pipeline/encoding/json'
import { clip } from '../pipeline/encoding/visible-text'

/** Somebody who signs JWTs for a purpose of their own, and what a token of theirs is known by. */
interface Service {
  readonly wrote: (claims: JsonObject, header: JsonObject | null) => boolean
  readonly says: string
  readonly fix: string
}

const signIn =
  'Have the client sign in at this server’s authorization server and send the access token that comes of it.'
const keeps = 'If this server calls that service, the token belongs into the server’s own configuration.'

const starts = (value: unknown, ...beginnings: readonly string[]): boolean =>
  typeof value === 'string' && beginnings.some((beginning) => value.startsWith(beginning))
const ends = (value: unknown, ending: string): boolean => typeof value === 'string' && value.endsWith(ending)
const has = ({ whole }: JsonObject, name: string): boolean => Object.hasOwn(whole, name)

/** Audiences by which a profile of science grids means every service. */
const wildcards: ReadonlySet<string> = new Set(['https://wlcg.cern.ch/jwt/v1/any', 'ANY'])
export const wildcardIn = (claims: JsonObject): string | undefined =>
  has(claims, 'wlcg.ver') || starts(claims.whole.ver, 'scitoken')
    ? audienceValues(claims)
        .slice(0, 20)
        .find((aud) => wildcards.has(aud))
    : undefined

const ofGitea: ReadonlySet<string> = new Set(['gnt', 'tt', 'cnt', 'exp', 'iat', 'nbf'])

/**
 * Seen on 2026-11-27 in public code or reports: github.com/IBM/mcp-context-forge/pull/3715 and its settings (jwt_issuer),
 * argoproj/argo-cd (util/session), firebase/firebase-admin-java/pull/1233 (iss of App Check), libregraph/lico
 * (oidc/payload: lg.p), go-gitea/gitea (OAuth2Token: gnt, tt, cnt), twilio’s helper libraries (cty twilio-fpa),
 * microsoft/botbuilder-js (ToBotFromChannelTokenIssuer), openai/codex (https://api.openai.com/auth),
 * distribution/distribution (docs/spec/auth/jwt: access), plugins.jenkins.io/oidc-provider, docs.rs/ibmcloud-iam,
 * grafana/grafana (pkg/services/auth/idimpl), developer.atlassian.com/blog/2015/01/understanding-jwt (qsh),
 * docs.hanko.io/guides/user-data/backend,
 * istio/istio (security/tools/jwt/samples), supertokens/supertokens-core (session claims), jitsi/lib-jitsi-meet (doc/tokens.md), GitLab as an OpenID Connect provider (docs.gitlab.com), jwt.io’s own example.
 */
export const services: readonly Service[] = [
  {
    wrote: ({ whole }) => whole.iss === 'mcpgateway',
    says: 'ContextForge (MCP Gateway) has signed this for itself, by the name it goes by until another is set (iss mcpgateway). It is for the gateway, and nothing behind it or beside it.',
    fix: `Send it to ContextForge alone. For a server behind it give the gateway’s entry OAuth credentials of that server’s authorization server; its own secret should leave the gateway for nobody. ${signIn}`,
  },
  {
    wrote: ({ whole }) => whole.iss === 'argocd',
    says: 'Argo CD has signed this for its own API (iss argocd): the session or the API token of one of its accounts. Argo CD alone can verify it.',
    fix: `Send it to Argo CD alone. ${keeps} ${signIn}`,
  },
  {
    wrote: ({ whole }) => starts(whole.iss, 'https://firebaseappcheck.googleapis.com/'),
    says: 'This is a token of Firebase App Check: it says which app calls, genuine and on a real device, and nothing about a user. It grants nothing.',
    fix: `It goes into X-Firebase-AppCheck, beside the access token and never in its place. ${signIn}`,
  },
  {
    wrote: (claims) => has(claims, 'lg.p') || has(claims, 'lg.i'),
    says: 'LibreGraph Connect has issued this, the identity provider that comes with ownCloud Infinite Scale: for the server it comes with. It writes the client into aud, and never the address of a server.',
    fix: 'Send it to that instance alone. For another server use an authorization server that can name it, such as Keycloak in front of both.',
  },
  {
    wrote: ({ whole, members }) => typeof whole.gnt === 'number' && members.every(({ name }) => ofGitea.has(name)),
    says: 'This has the shape of an OAuth token of Gitea or Forgejo: the number of a grant (gnt), and neither issuer nor user nor audience. Only that instance can look the grant up.',
    fix: `Send it to that instance alone. ${keeps} ${signIn}`,
  },
  {
    wrote: (_, header) => starts(header?.whole.cty, 'twilio-'),
    says: 'This is an access token for the SDKs of Twilio: the backend of an app signs it with an API key, for a call or a chat. No authorization server has issued it.',
    fix: `It is for Twilio alone. ${signIn}`,
  },
  {
    wrote: ({ whole }) => whole.iss === 'https://api.botframework.com',
    says: 'Bot Framework has signed this for a bot: it says that a message comes from a channel such as Teams. aud is the bot’s own application, and no user has granted anything.',
    fix: 'It ends at the bot. For a server that the bot calls, have the user sign in (an OAuth connection of the bot), and send the access token that this gives for the server.',
  },
  {
    wrote: (claims) => has(claims, 'https://api.openai.com/auth') || audienceValues(claims).includes(openai),
    says: 'OpenAI has issued this for its own API, to ChatGPT or Codex: whoever receives it can call OpenAI as the user. No other server may take it.',
    fix: `Do not send it anywhere but to OpenAI. ${signIn}`,
  },
  {
    wrote: ({ whole }) => Array.isArray(whole.access) && whole.access.every(isOfRegistry),
    says: 'This is a token for a container registry: access says which images may be pulled or pushed there.',
    fix: `It is for that registry alone. ${signIn}`,
  },
  {
    wrote: ({ whole }) => typeof whole.build_number === 'number' && starts(whole.iss, 'http'),
    says: 'Jenkins has signed this about a build: it says which job calls, not which user has granted what.',
    fix: 'Where programs are to call, set this server’s URI as audience at the ID token credential of that job, trust that issuer, compare sub with the jobs you allow, and require neither type nor client_id nor scope. Where users are to grant access, have the client get an access token.',
  },
  {
    wrote: ({ whole }) => whole.sub === '1234567890' && whole.name === 'John Doe' && whole.iat === 1_516_239_022,
    says: 'This is the example of the debugger at jwt.io, or made from it: its claims are John Doe’s, of 2018. It is nobody’s token.',
    fix: `Where it came from your own program, that has put an example in place of the token. ${signIn}`,
  },
  {
    wrote: (claims) => has(claims, 'sub_legacy') || (has(claims, 'groups_direct') && has(claims, 'nickname')),
    says: 'This is the ID token of somebody who has signed in with GitLab: it tells the client who that is, and no server may take it.',
    fix: `Put an authorization server in front, at which users sign in with GitLab: the access tokens of GitLab itself are opaque, and for its own API. ${signIn}`,
  },
  {
    wrote: ({ whole }) => whole.aud === 'jitsi' && typeof whole.room === 'string',
    says: 'This is a token for a meeting of Jitsi: an application signs it with a secret that it shares with Jitsi alone.',
    fix: `It is for that Jitsi alone. ${signIn}`,
  },
  {
    // google.aip.dev/auth/4112
    wrote: ({ whole: { iss, aud } }) => ends(iss, '.gserviceaccount.com') && googleTokens.has(aud),
    says: 'A service account of Google has signed this itself: an assertion that Google’s token endpoint exchanges for an access token (aud names that endpoint). It is no access token, and no authorization server has issued it.',
    fix: 'Send it to Google’s token endpoint alone (grant_type urn:ietf:params:oauth:grant-type:jwt-bearer): what comes back is opaque, and for APIs of Google. For this server have the caller get an access token of its own authorization server.',
  },
  {
    // help.tableau.com/current/server/en-us/connected_apps_direct.htm
    wrote: ({ whole }) => whole.aud === 'tableau',
    says: 'An application has signed this for Tableau, as a connected app, with a secret that it shares with Tableau (aud tableau). No authorization server has issued it.',
    fix: `Send it to Tableau alone, which makes a session of it. ${signIn}`,
  },
  {
    // googleapis/php-jwt#497 (2023-04-11) has its key set.
    wrote: ({ whole }) => whole.iss === 'https://player-auth.services.api.unity.com',
    says: 'Unity Authentication has signed this about a player, for the services of the game: aud lists the project and its environment, and no server.',
    fix: `A backend of the game can verify it as what it is, with Unity’s keys and the project’s id in aud. ${signIn}`,
  },
  {
    wrote: ({ whole }) => whole.iss === 'testing@secure.istio.io',
    says: 'This is the example of Istio’s documentation, or made with its key: that private key is published, so anybody can make such tokens.',
    fix: `Trust that issuer nowhere but in a trial. ${signIn}`,
  },
  {
    wrote: (claims) => has(claims, 'sessionHandle') && has(claims, 'refreshTokenHash1') && !has(claims, 'aud'),
    says: 'This is a session of SuperTokens: it tells the application’s own backend who has signed in there. It has no aud, so it is for no server.',
    fix: `${signIn} SuperTokens can be that with its OAuth2 provider. A refreshed session fails in the same way.`,
  },
  {
    wrote: (claims) =>
      has(claims, 'identifier') && has(claims, 'namespace') && /^org:\d+$/.test(String(claims.whole.aud)),
    says: 'Grafana has signed this about somebody who is signed in there (X-Grafana-Id), for its plugins and for Grafana itself: aud is the number of an organization. It is no access token.',
    fix: `It ends at the plugin. For a server that the plugin calls, have it send an access token for that server. ${signIn}`,
  },
  {
    wrote: ({ whole }) => typeof whole.qsh === 'string' && typeof whole.iss === 'string',
    says: 'Jira or Confluence and an app of Atlassian Connect have signed this for one another, with the secret of that installation. qsh binds it to one request.',
    fix: `No other server can verify it. ${signIn}`,
  },
  {
    wrote: ({ whole: { session_id: session, email } }) =>
      typeof session === 'string' && typeof email === 'object' && email !== null && 'is_primary' in email,
    says: 'This is a session of Hanko: it tells the application’s own backend who has signed in there. It names neither a client nor a scope.',
    fix: `It is for that application alone. ${signIn}`,
  },
  {
    wrote: (claims) =>
      starts(claims.whole.iss, 'https://iam.cloud.ibm.com', 'https://iam.test.cloud.ibm.com') && !has(claims, 'aud'),
    says: 'This is a token of IBM Cloud IAM, for the APIs of IBM Cloud: it names no audience, whoever asks, and every service of IBM Cloud takes it.',
    fix: `Do not send it to a server of your own. ${signIn} App ID and IBM Verify are such servers at IBM; IAM is none.`,
  },
]

const openai = 'https://api.openai.com/v1'
/** Of today, and of keys that were made before it. */
const googleTokens: ReadonlySet<unknown> = new Set([
  'https://oauth2.googleapis.com/token',
  'https://www.googleapis.com/oauth2/v4/token',
])

const isOfRegistry = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && 'type' in entry && 'actions' in entry && 'name' in entry

/** Pomerium names the host of a route as issuer and as audience, and the user as it knows them. */
export function ofPomerium({ whole }: JsonObject): { readonly says: string; readonly fix: string } | null {
  const { iss, aud, user, email } = whole
  const isOne = typeof iss === 'string' && (Array.isArray(aud) ? aud.length === 1 && aud[0] === iss : aud === iss)
  if (!isOne || !/^[a-z0-9.-]{1,250}(?::\d{1,5})?$/i.test(iss)) return null
  if (typeof user !== 'string' && typeof email !== 'string') return null
  return {
    says: `iss and aud are both ${clip(iss, 80)}, a host and no address: so Pomerium signs about a request that it lets through (X-Pomerium-Jwt-Assertion). If it is that, it is no access token, and no client ever asks for it.`,
    fix: `Behind Pomerium verify it as what it is, in that field: with the keys at https://${clip(iss, 80)}/.well-known/pomerium/jwks.json and that host as issuer and audience. Where no Pomerium stands in front, have the client get an access token for this server.`,
  }
}
