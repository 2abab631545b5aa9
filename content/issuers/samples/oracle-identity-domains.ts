import type { Samples } from '@/lib/issuers/sample'

const tenant = 'idcs-7f3c2e1d9b8a4f60'
const domain = `https://${tenant}.identity.oraclecloud.com`

export const oracleIdentityDomainsSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      sub: 'alice',
      sub_type: 'user',
      sub_mappingattr: 'userName',
      iss: 'https://identity.oraclecloud.com/',
      tok_type: 'AT',
      client_id: '9a6d63502af84c1e',
      client_name: 'mcp-client',
      client_tenantname: tenant,
      tenant,
      'user.tenant.name': tenant,
      scope: '{scope}',
      aud: '{resource}',
      exp: '{exp}',
      iat: '{iat}',
      jti: 'b1d8e4a0f2c94d31',
    },
    failures: [
      {
        id: 'own-api',
        title: 'Oracle identity domains: a scope of Oracle’s own',
        story: 'The client asked for urn:opc:idm:__myscopes__. aud is the identity domain, for its own API.',
        claims: { aud: [domain, `urn:opc:lbaas:logicalguid=${tenant}`], scope: 'urn:opc:idm:t.user.me' },
        decidedBy: 'audience',
        reason: 'several',
        warns: ['audience-breadth'],
      },
      {
        id: 'other-application',
        title: 'Oracle identity domains: the audience of another application',
        story: 'The scope that was granted belongs to another application of the domain. aud is its primary audience.',
        claims: { aud: 'audience01' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
