import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const uris = quote(
  'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/help_beareraccesstokenmgmtplugintasklet_atmselectionsettingsstate.html',
  '2026-11-26',
)

export const pingfederate: Product = {
  id: 'pingfederate',
  name: 'PingFederate',
  marks: 'not known',
  idToken: 'not known',
  // An access token manager decides every claim: there is no one shape.
  profiles: [],
  resource: {
    ...uris,
    honours: 'with a setting',
    says: 'aud in the authorization request, or resource in a token exchange, chooses the access token manager that lists the URI.',
  },
  audience: {
    ...quote(
      'https://thalesdocs.com/idpv/integrations/idpv_integrations/pingidentity/set_pingfed/create_access_tok_manag/index.html',
      '2026-11-26',
    ),
    steps: [
      'Make an access token manager of type JSON Web Tokens for the server.',
      'List the server’s URI on its Resource URI tab.',
      'Set Audience Claim Value to the same URI.',
    ],
    cannot: 'not known',
  },
  fails: [],
  words: {
    audience: {
      mismatch: {
        ...uris,
        says: 'Which audience is written is decided by the access token manager that was chosen for the request.',
        fix: 'List this server’s URI on the manager’s Resource URI tab, and have the client name it in its request.',
      },
    },
  },
}
