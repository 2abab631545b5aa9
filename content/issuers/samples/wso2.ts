import type { Samples } from '@/lib/issuers/sample'

export const wso2Samples: Samples = {
  jwt: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: {
      sub: '2afba262-0000-0000-0000-000000000001',
      aut: 'APPLICATION_USER',
      iss: 'https://is.example.com/oauth2/token',
      client_id: 'kp3os6client',
      aud: ['kp3os6client', '{resource}'],
      nbf: '{iat}',
      azp: 'kp3os6client',
      scope: '{scope}',
      exp: '{exp}',
      iat: '{iat}',
      jti: 'b1d8e4a0-0000-0000-0000-000000000002',
    },
    companions: ['kp3os6client'],
    failures: [
      {
        id: 'client',
        title: 'WSO2: the client for an audience',
        story: 'The client asked for this server with resource. WSO2 wrote the client’s own id into aud.',
        claims: { aud: 'kp3os6client' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
