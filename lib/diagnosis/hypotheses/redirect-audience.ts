import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { besideResource } from '../audiences'
import { defineHypothesis } from '../hypothesis'
import { isSameOrigin } from '../trusted-issuers'

/** The audience is where the client waits for the answer of the sign-in. */
export default defineHypothesis({
  id: 'redirect-audience',
  speaksTo: ['audience/mismatch'],
  specs: [mcp('authorization', 'token-requirements'), rfc(8707, '2')],
  test({ claims, server }) {
    const found = besideResource({ claims, server }).find(
      ({ of, own }) =>
        !isSameOrigin(of, own) && /\/(?:[a-z_-]{0,20}callback|signin-oidc|oauth2redirect)\/?$/i.test(of.path),
    )
    return found
      ? {
          says: `aud is ${clip(found.aud, 80)}, which looks like the redirect address of a client: the authorization server names there who asked, not a server.`,
          fix: 'Have the client send resource with this server’s URI, and the authorization server write that into aud. One that writes the client’s address whatever is asked for cannot issue a token for this server.',
        }
      : null
  },
})
