import { needs, type Reports, rfc9068, times } from './report.fixture'

const token = 'sktsec_3kJd82hAbQ91LmZpX7vT'
const about = (answer: object, issuer = rfc9068.iss, paste = token) => ({
  paste,
  keys: null,
  issuer,
  set: { introspection: JSON.stringify(answer) },
})

/** What an issuer, or something else, answers when it is asked about a token. */
export const introspectionReports: Reports = {
  // SocketDev/socket-mcp#201 (2026-07-29)
  'an answer without aud': {
    visit: about({ active: true, client_id: 'c', scope: 'packages:list', exp: times.exp }),
    decided: /^audience-presence\/missing$/,
    says: /the issuer’s answer about it has no aud/,
    fix: /introspection endpoint put aud into its answer/,
    not: /audience mapper/,
  },
  // openiddict/openiddict-core#1497 (2022-08-10)
  'OpenIddict: an answer without scope': {
    visit: {
      ...about({ active: true, iss: rfc9068.iss, sub: 'u', aud: rfc9068.aud }),
      policy: needs('mcp:read'),
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /OpenIddict leaves claims out/,
    fix: /confidential client that the token’s resources name/,
    not: /scopes_supported/,
  },
  // JanssenProject/jans#9093 (2024-08-02)
  'an error for a token that is unknown': {
    visit: about({ error: 'access_denied', error_description: 'The resource owner denied the request.' }),
    decided: /^introspection\/error$/,
    status: null,
    says: /active: false, but some issuers answer so instead/,
    fix: /Ask about a token that was issued a moment ago/,
  },
  // PrefectHQ/fastmcp#4827 (2026-08-13)
  'Google: tokeninfo': {
    visit: about(
      {
        azp: 'c',
        aud: 'c',
        sub: '1',
        scope: 'openid',
        exp: String(times.exp),
        expires_in: '3500',
        access_type: 'online',
      },
      'https://accounts.google.com',
      'ya29.a0AfH6SMBexampleexampleexample',
    ),
    decided: /^introspection\/unreadable$/,
    status: null,
    says: /Google’s tokeninfo, which is no introspection/,
    fix: /authorization server of your own in front/,
    not: /introspection_endpoint/,
  },
  // agigante80/actual-mcp-server#464 (2026-09-17), Sachinchaurasiya360/InternHack#191 (2026-05-14)
  'userinfo in place of introspection': {
    visit: about({ sub: 'u', email: 'alice@example.com', name: 'Alice' }),
    decided: /^introspection\/unreadable$/,
    status: null,
    says: /who the user is, to anybody who holds the token, and not whom the token is for/,
    fix: /have it issue JWTs for this server/,
  },
}
