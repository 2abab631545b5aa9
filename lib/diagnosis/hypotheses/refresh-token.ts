import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** How refresh tokens and codes that are no JWT are seen to begin. A likeness, no proof. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^v1\.M[A-Za-z0-9_-]{20,400}$/, 'a refresh token of Auth0 (v1.M…)'],
  [
    /^[01]\.A[A-Za-z0-9_-]{20,4000}(?:\.[A-Za-z0-9_.-]{1,4000})?$/,
    'a refresh token or an authorization code of Entra ID (0.A…, 1.A…)',
  ],
  [
    /^M\.[CR][0-9]{1,6}_[A-Za-z0-9_.!*$-]{10,4000}$/,
    'a refresh token or an authorization code of a Microsoft account (M.C…, M.R…)',
  ],
  [/^ory_ac_[A-Za-z0-9_.-]{20,400}$/, 'an authorization code of Ory (ory_ac_…)'],
  [/^ory_rt_[A-Za-z0-9_.-]{20,400}$/, 'a refresh token of Ory (ory_rt_…)'],
  [/^authelia_ac_[A-Za-z0-9_.-]{20,400}$/, 'an authorization code of Authelia (authelia_ac_…)'],
  [/^authelia_rt_[A-Za-z0-9_.-]{20,400}$/, 'a refresh token of Authelia (authelia_rt_…)'],
]

/** It looks like a refresh token or a code, which only the authorization server takes. */
export default defineHypothesis({
  id: 'refresh-token',
  speaksTo: ['format', 'b64token/malformed', 'canonical-encoding', 'header', 'introspection/inactive'],
  specs: [rfc(6750, '2.1')],
  test({ token }) {
    const what = token.length > 8000 ? undefined : beginnings.find(([begins]) => begins.test(token))?.[1]
    return what === undefined
      ? null
      : {
          says: `It begins like ${what}. Such a text is for the authorization server’s token endpoint, and no other server can do anything with it.`,
          fix: 'Have the client exchange it there and send access_token of the answer. A refresh token that was sent to a server has leaked: have it revoked.',
        }
  },
})
