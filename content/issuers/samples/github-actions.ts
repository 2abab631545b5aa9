import type { Samples } from '@/lib/issuers/sample'

export const githubActionsSamples: Samples = {
  workflow: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      jti: 'aaaaaaaa-bbbb-cccc-dddd-000000000003',
      sub: 'repo:acme/agents:ref:refs/heads/main',
      aud: '{resource}',
      ref: 'refs/heads/main',
      repository: 'acme/agents',
      repository_owner: 'acme',
      job_workflow_ref: 'acme/agents/.github/workflows/run.yml@refs/heads/main',
      iss: 'https://token.actions.githubusercontent.com',
      nbf: '{iat}',
      exp: '{exp}',
      iat: '{iat}',
    },
    requires: [],
    failures: [
      {
        id: 'owner',
        title: 'GitHub Actions: the default audience',
        story:
          'The workflow asked for no audience, so aud is the URL of the repository’s owner: the same for all its jobs, whatever they call.',
        claims: { aud: 'https://github.com/acme' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
