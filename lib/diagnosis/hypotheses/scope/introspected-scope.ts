import { memberValue } from '../../../pipeline/encoding/json'
import { isOpaque } from '../../../pipeline/encoding/object-segment'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** The issuer’s answer about the token leaves out what it grants. */
export default defineHypothesis({
  id: 'introspected-scope',
  speaksTo: ['scope/missing'],
  specs: [rfc(7662, '2.2')],
  test: ({ token, claims, introspection }) =>
    claims && introspection !== null && isOpaque(token) && memberValue(claims, 'scope') === undefined
      ? {
          says: 'The issuer’s answer about the token has no scope. That may be all it tells whoever asks: OpenIddict leaves claims out where a public client asks, or one that is not among the token’s audiences.',
          fix: 'Ask with credentials of this server’s own, as a confidential client that the token’s resources name. If the answer is the same then, the client was granted no scope: it asks for one that the authorization server lets it have.',
        }
      : null,
})
