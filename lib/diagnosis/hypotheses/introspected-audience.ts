import { isOpaque } from '../../pipeline/encoding/object-segment'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The issuer’s answer about the token leaves out whom it is for. */
export default defineHypothesis({
  id: 'introspected-audience',
  speaksTo: ['audience-presence/missing'],
  specs: [rfc(7662, '2.2'), rfc(9068, '4')],
  test: ({ token, claims, introspection }) =>
    claims && introspection !== null && isOpaque(token)
      ? {
          says: 'The token itself says nothing, and the issuer’s answer about it has no aud, which RFC 7662 leaves to the issuer. active: true means that the token is good somewhere, not that it is for this server.',
          fix: 'Have the introspection endpoint put aud into its answer: the resource that the client asked for. Where it cannot, have the issuer tell false to whoever the token is not for, and ask with credentials of this server’s own.',
        }
      : null,
})
