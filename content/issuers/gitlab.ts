import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const claims = quote('https://docs.gitlab.com/ci/secrets/id_token_authentication', '2026-11-26')
const payload = quote('https://docs.gitlab.com/review-mr-401/ci/secrets/id_token_authentication', '2026-11-26')
const project = quote('https://ui.shadcn.com/oidc/docs/providers/gitlab', '2026-11-26')

export const gitlab: Product = {
  id: 'gitlab',
  name: 'GitLab CI/CD',
  marks: {
    ...project,
    any: [
      { in: 'claims', member: 'iss', like: 'https://gitlab.com', speaks: 'own' },
      { in: 'claims', member: 'project_path', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'namespace_path', is: 'text', speaks: 'typical' },
    ],
  },
  // Both come from the instance itself; a job’s names its project.
  idToken: { ...project, any: [[{ in: 'claims', member: 'project_path', is: 'absent' }]] },
  platform: {
    ...claims,
    says: 'It is the ID token of a CI job: it says which job of which project calls, not which user has granted what.',
    fix: 'Have the job ask for it with this server’s URI as aud, and allow projects by name. Or exchange it at your authorization server for an access token.',
  },
  profiles: [
    {
      id: 'job',
      name: 'GitLab CI/CD',
      about: 'No client, no scope: sub and project_path name the job. aud is what id_tokens asks for.',
      when: [],
      shape: { ...payload, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
      claims: ['namespace_path', 'project_path', 'ref', 'ref_type', 'iss', 'iat', 'exp', 'sub', 'aud'],
    },
  ],
  words: {
    audience: {
      mismatch: {
        ...claims,
        says: 'aud is what the job’s id_tokens asks for, one token for each service.',
        fix: 'Give the job an entry under id_tokens whose aud is this server’s URI, and send that one.',
      },
    },
    scope: {
      missing: {
        ...payload,
        never: true,
        says: 'There is no scope in it: sub and project_path say which job calls.',
        fix: 'Require no scope of this issuer, and compare sub or project_path with the jobs you allow.',
      },
    },
    type: {
      missing: {
        ...payload,
        says: 'No source here shows a typ. project_path stands in a job’s token alone.',
        fix: 'Leave the check of typ out for this issuer.',
      },
      other: {
        ...payload,
        says: 'No source here shows a typ. project_path stands in a job’s token alone.',
        fix: 'Leave the check of typ out for this issuer.',
      },
    },
    'required-claims': {
      missing: {
        ...payload,
        says: 'There is no client_id: sub and project_path say which job calls.',
        fix: 'Do not require client_id of this issuer; compare sub or project_path with the jobs you allow.',
      },
    },
  },
}

export const gitlabFacts = (): ProductFacts => ({
  shapes: {
    job: {
      typ: 'not known',
      client: null,
      tokenId: 'not known',
      scope: null,
      aud: 'What the job’s id_tokens asks for; there is no default.',
      kinds: 'project_path stands in a job’s token, not in that of a sign-in.',
    },
  },
  resource: { ...claims, honours: 'no', says: 'The job names the audience: aud under id_tokens.' },
  audience: {
    ...claims,
    steps: ['In .gitlab-ci.yml, give the job an entry under id_tokens whose aud is this server’s URI.'],
    cannot: 'Say what the call may do: there is no scope. Compare sub or project_path with the jobs you allow.',
  },
  fails: [{ ...claims, says: 'A job has one token for each service. The wrong variable sends the wrong aud.' }],
})
