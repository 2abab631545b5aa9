import type { Samples } from '@/lib/issuers/sample'

export const keycloakSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      exp: '{exp}',
      iat: '{iat}',
      jti: '0d8c6a62-7d5b-4f0a-8a39-2b6f3c0a4c11',
      iss: 'https://keycloak.example.com/realms/acme',
      aud: '{resource}',
      sub: '36fa0f91-f94d-4a0c-afed-6b7d952e47da',
      typ: 'Bearer',
      azp: 'mcp-client',
      sid: '2a88c258-f73a-4103-b862-e1fbd8f4e04e',
      acr: '1',
      'allowed-origins': ['https://app.example.com'],
      realm_access: { roles: ['offline_access', 'uma_authorization'] },
      scope: 'profile {scope}',
    },
    failures: [
      {
        id: 'account',
        title: 'Keycloak: aud is account',
        story: 'No mapper names this server. Audience Resolve adds account, because the user has roles of that client.',
        claims: { aud: 'account', resource_access: { account: { roles: ['manage-account', 'view-profile'] } } },
        decidedBy: 'audience',
        reason: 'mismatch',
        warns: ['audience-breadth'],
      },
      {
        id: 'no-audience',
        title: 'Keycloak: no aud at all',
        story:
          'No mapper, and no role that would add account: Keycloak leaves the claim out, and the token is valid all the same.',
        without: ['aud'],
        decidedBy: 'audience-presence',
        reason: 'missing',
      },
      {
        id: 'id-token',
        title: 'Keycloak: the ID token instead',
        story: 'The same keys sign it, and the header’s typ is JWT as well. Its claim typ is ID.',
        claims: { typ: 'ID' },
        decidedBy: 'token-kind',
        reason: 'other',
      },
    ],
  },
}
