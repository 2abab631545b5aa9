import type { Samples } from '@/lib/issuers/sample'

const client = 'sb-agent!t4711'
/** The header says where the keys are (jku). */
const warns = ['header-keys'] as const

export const sapXsuaaSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT', jku: 'https://acme.authentication.eu10.hana.ondemand.com/token_keys' },
    claims: {
      jti: 'e585cdb02adc466c90bac5cb399b2962',
      ext_attr: { enhancer: 'XSUAA', zdn: 'acme' },
      sub: '0fe5eeef-0000-4000-8000-000000000001',
      scope: ['billing!t4711.read'],
      client_id: client,
      cid: client,
      azp: client,
      grant_type: 'authorization_code',
      origin: 'sap.default',
      rev_sig: '7296c892',
      iat: '{iat}',
      exp: '{exp}',
      iss: 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token',
      zid: 'fd03402e-0000-4000-8000-000000000002',
      aud: [client, 'billing!t4711'],
    },
    names: ['billing!t4711'],
    companions: [client],
    // Where a call needs no scope, the form of what is granted is nobody's business.
    requires: [],
    warns,
    failures: [
      {
        id: 'other-application',
        title: 'SAP XSUAA: scopes of another application',
        story:
          'The user has roles of the application sales alone. aud is made of the scopes, and so this server is not in it.',
        claims: { aud: [client, 'sales!t4711'], scope: ['sales!t4711.read'] },
        decidedBy: 'audience',
        reason: 'several',
        warns: [...warns, 'audience-breadth'],
      },
      {
        id: 'scope-list',
        title: 'SAP XSUAA: scope is a list',
        story:
          'Scopes are written as a list, each with the name of its application. A server that expects words finds none.',
        requires: ['billing!t4711.read'],
        decidedBy: 'scope',
        reason: 'malformed',
        warns,
      },
    ],
  },
}
