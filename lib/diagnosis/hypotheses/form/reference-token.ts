import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { isHandle } from '../../identity-server'

/** IdentityServer, Duende’s and the one before, keeps the token and hands out its number. */
export default defineHypothesis({
  id: 'reference-token',
  speaksTo: ['format/opaque', 'canonical-encoding', 'header'],
  specs: [rfc(7662, '2.2')],
  test: ({ token }) =>
    isHandle(token)
      ? {
          says: 'It has the form of a handle of IdentityServer, 64 hexadecimal digits and -1: a reference token of a client whose AccessTokenType is Reference, or a refresh token.',
          fix: 'If it is the access token, set AccessTokenType of that client to Jwt and have it sign in again. Or have this server ask the introspection endpoint, as an ApiResource with an ApiSecret that the token’s scopes belong to.',
        }
      : null,
})
