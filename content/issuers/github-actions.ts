import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const claims = quote('https://docs.github.com/en/actions/reference/security/oidc', '2026-11-26')
const owner = quote('https://ui.shadcn.com/oidc/docs/providers/github', '2026-11-26')

export const githubActions: Product = {
  id: 'github-actions',
  name: 'GitHub Actions',
  marks: {
    ...claims,
    any: [
      { in: 'claims', member: 'iss', like: 'https://token.actions.githubusercontent.com', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/_services/token', speaks: 'typical' },
      { in: 'claims', member: 'job_workflow_ref', is: 'there', speaks: 'typical' },
      { in: 'claims', member: 'repository_owner', is: 'there', speaks: 'typical' },
    ],
  },
  idToken: 'not known',
  platform: {
    ...claims,
    says: 'It is the OIDC token of a workflow: it says which job of which repository calls, not which user has granted what.',
    fix: 'Have the workflow ask for it with this server’s URI as audience, and allow repositories by name. Or exchange it at your authorization server for an access token.',
  },
  profiles: [
    {
      id: 'workflow',
      name: 'GitHub Actions',
      about: 'No client, no scope: sub and repository name the job. aud is what the workflow asks for.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'jti'], scopeClaims: ['scope'] },
      claims: [
        'jti',
        'sub',
        'aud',
        'ref',
        'repository',
        'repository_owner',
        'job_workflow_ref',
        'iss',
        'nbf',
        'exp',
        'iat',
      ],
    },
  ],
  words: {
    audience: {
      mismatch: {
        ...claims,
        says: 'By default aud is the URL of the repository’s owner, so it names no server.',
        fix: 'In the workflow ask for the token with this server’s URI: core.getIDToken(audience).',
      },
    },
    scope: {
      missing: {
        ...claims,
        never: true,
        says: 'There is no scope in it: sub and repository say which job calls.',
        fix: 'Require no scope of this issuer, and compare sub or repository with the jobs you allow.',
      },
    },
    type: {
      other: {
        ...claims,
        says: 'typ is JWT. The issuer signs this one kind of token.',
        fix: 'Leave the check of typ out for this issuer.',
      },
    },
    'required-claims': {
      missing: {
        ...claims,
        says: 'There is no client_id: sub and repository say which job calls.',
        fix: 'Do not require client_id of this issuer; compare sub or repository with the jobs you allow.',
      },
    },
  },
}

export const githubActionsFacts = (): ProductFacts => ({
  shapes: {
    workflow: {
      typ: ['JWT'],
      client: null,
      tokenId: 'jti',
      scope: null,
      aud: 'The URL of the repository’s owner, unless the workflow asks for another audience.',
      kinds: 'One kind alone comes from this issuer. repository, ref and workflow say what the job is.',
    },
  },
  resource: { ...claims, honours: 'no', says: 'The workflow names the audience: core.getIDToken(audience).' },
  audience: {
    ...claims,
    steps: ['In the workflow, ask for the token with this server’s URI: core.getIDToken(audience).'],
    cannot:
      'Say which user the call is for, or what it may do: there is no scope. Compare sub or repository with the jobs you allow.',
  },
  fails: [{ ...owner, says: 'Without an audience of its own aud is the owner’s URL, https://github.com/<owner>.' }],
})
