import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const gateway =
  'https://github.com/gravitee-io/gravitee-access-management/blob/00ba873/gravitee-am-gateway/gravitee-am-gateway-handler/gravitee-am-gateway-handler-oidc/src/main/java/io/gravitee/am/gateway/handler'
const token = read(`${gateway}/oauth2/service/token/impl/TokenServiceImpl.java`, '2026-11-27')
const asked = read(
  `${gateway.replace('00ba873', '0417ee6')}/oauth2/service/validation/impl/ResourceValidationServiceImpl.java`,
  '2026-11-27',
)
const builder = read(
  'https://github.com/gravitee-io/gravitee-access-management/blob/0bf172c/gravitee-am-jwt/src/main/java/io/gravitee/am/jwt/DefaultJWTBuilder.java',
  '2026-11-27',
)
const servers = quote('https://documentation.gravitee.io/am/guides/mcp-servers/create-an-mcp-server', '2026-11-27')
const secret = quote(
  'https://documentation.gravitee.io/am/4.10/getting-started/install-and-upgrade-guides/configure-a-production-ready-am-environment',
  '2026-11-27',
)

export const graviteeAm: Product = {
  id: 'gravitee-am',
  name: 'Gravitee AM',
  marks: {
    ...token,
    any: [
      { in: 'header', member: 'kid', value: 'default-gravitee-AM-key', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/*/oidc', speaks: 'typical' },
      { in: 'claims', member: 'gis', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'domain', is: 'text', speaks: 'weak' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'Gravitee AM',
      about: 'aud is a list with the resource that was asked for; without one it is the client’s id. typ is JWT.',
      when: [],
      shape: { ...token, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'jti', 'domain'],
        scopeClaims: ['scope'],
      },
      claims: ['sub', 'gis', 'aud', 'domain', 'iss', 'client_id', 'scope', 'jti', 'iat', 'exp'],
    },
  ],
  words: {
    algorithm: {
      symmetric: {
        ...secret,
        says: 'The key default-gravitee-AM-key is a secret that the parts of Gravitee AM share (HMAC).',
        fix: 'Add a certificate to the security domain, choose it in the settings of the client’s application, and get a new token.',
      },
    },
    type: {
      other: {
        ...builder,
        says: 'Gravitee AM writes JWT as typ of all its tokens.',
        fix: 'Leave the check of typ out for this issuer.',
      },
    },
    audience: {
      mismatch: {
        ...token,
        says: 'aud is the client’s id unless the client sends resource.',
        fix: 'Add this server under MCP Servers in Gravitee AM with its URI as the resource identifier, and have the client send resource.',
      },
    },
    'required-claims': {
      missing: {
        ...token,
        says: 'The first versions that read resource wrote no client_id.',
        fix: 'Do not require client_id of this issuer.',
        of: 'client_id',
      },
    },
  },
}

export const graviteeAmFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'A list of the resources that were asked for. Without one the client’s id, a text.',
      kinds: 'A refresh token is such a JWT as well; it has orig_resources if a resource was asked for.',
    },
  },
  resource: {
    ...asked,
    honours: 'yes',
    says: 'For what is a resource identifier of an MCP server in the domain; anything else is refused.',
  },
  audience: {
    ...servers,
    steps: [
      'Add the server under MCP Servers of the security domain, with its URI as the resource identifier.',
      'Have the client send resource, with that URI.',
    ],
    cannot: 'Hold a fragment: a resource identifier is a URL without one.',
  },
  fails: [
    {
      ...token,
      says: 'A custom claim named aud whose value is a list gives a list as well, with the client’s id first.',
    },
    {
      ...asked,
      says: 'With legacy.rfc8707.enabled set to false, no resource is looked up: a client writes into aud what it likes.',
    },
  ],
})
