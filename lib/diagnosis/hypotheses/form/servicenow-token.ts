import { hostOf } from '../../../pipeline/encoding/host'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { mostIssuers } from '../../trusted-issuers'

/** ServiceNow keeps its tokens in a table (support.servicenow.com KB0791140 and KB0720547, read on 2026-11-28). */
export default defineHypothesis({
  id: 'servicenow-token',
  speaksTo: ['format/opaque'],
  specs: [rfc(7662, '2.2')],
  test: ({ server: { issuers } }) =>
    issuers.slice(0, mostIssuers).some(({ issuer }) => /^[a-z0-9-]{1,63}\.service-now\.com$/.test(hostOf(issuer)))
      ? {
          says: 'This server trusts ServiceNow as its issuer. An instance of ServiceNow hands out access tokens that are no JWTs: it keeps each in a table of its own (oauth_credential) and looks it up there.',
          fix: 'Send it to that instance alone. For this server have clients sign in at an authorization server that issues JWTs for it, and keep ServiceNow’s tokens for what the server calls there.',
          settings: 'none',
        }
      : null,
})
