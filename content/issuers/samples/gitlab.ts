import type { Samples } from '@/lib/issuers/sample'

export const gitlabSamples: Samples = {
  job: {
    alg: 'RS256',
    header: {},
    claims: {
      namespace_path: 'acme',
      project_path: 'acme/agents',
      ref: 'main',
      ref_type: 'branch',
      iss: 'https://gitlab.com',
      iat: '{iat}',
      exp: '{exp}',
      sub: 'project_path:acme/agents:ref_type:branch:ref:main',
      aud: '{resource}',
    },
    requires: [],
    failures: [
      {
        id: 'other-service',
        title: 'GitLab CI/CD: the token for another service',
        story: 'A job can have several ID tokens, one for each service. This one was made for the vault.',
        claims: { aud: 'https://vault.example.com' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
