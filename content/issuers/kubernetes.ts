import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const claims = quote('https://github.com/SovereignCloudStack/standards/issues/34', '2026-11-26')
const audience = quote(
  'https://docs.rs/k8s-openapi/0.17.0/k8s_openapi/api/core/v1/struct.ServiceAccountTokenProjection.html',
  '2026-11-26',
)
const bound = quote('https://www.kubernetes.dev/resources/keps/1205/', '2026-11-26')
const issuer = quote(
  'https://support.huaweicloud.com/intl/en-us/drawer-cce/Cluster_service-account-issuer.html',
  '2026-11-26',
)

export const kubernetes: Product = {
  id: 'kubernetes',
  name: 'Kubernetes service accounts',
  marks: {
    ...claims,
    any: [
      { in: 'claims', member: 'kubernetes.io', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'kubernetes.io/serviceaccount/namespace', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'iss', value: 'kubernetes/serviceaccount', speaks: 'own' },
      { in: 'claims', member: 'iss', value: 'https://kubernetes.default.svc', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://kubernetes.default.svc.*', speaks: 'own' },
      { in: 'claims', member: 'sub', like: 'system:serviceaccount:*', speaks: 'own' },
    ],
  },
  idToken: 'not known',
  platform: {
    ...audience,
    says: 'It is the token of a service account: it says which workload calls, not which user has granted what.',
    fix: 'Where users are to grant access, have the client get an access token. Between workloads of one cluster, give the pod a projected token whose audience is this server’s URI.',
  },
  profiles: [
    {
      id: 'projected',
      name: 'Kubernetes, projected token',
      about: 'No client, no scope: sub names the service account. aud is what the projected volume asks for.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
      claims: ['aud', 'exp', 'iat', 'iss', 'kubernetes.io', 'nbf', 'sub'],
    },
    {
      id: 'secret',
      name: 'Kubernetes, token from a Secret',
      about: 'The old form, kept in a Secret: it names no audience and never expires. It cannot be taken.',
      when: [{ in: 'claims', member: 'iss', value: 'kubernetes/serviceaccount' }],
      shape: { ...claims, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
      claims: [
        'iss',
        'kubernetes.io/serviceaccount/namespace',
        'kubernetes.io/serviceaccount/secret.name',
        'kubernetes.io/serviceaccount/service-account.name',
        'kubernetes.io/serviceaccount/service-account.uid',
        'sub',
      ],
    },
  ],
  audienceNames: [],
  words: {
    'required-claims': {
      missing: {
        ...claims,
        says: 'A projected token names no client; one from a Secret has neither aud nor exp.',
        fix: 'Have the pod mount a projected token, and take it under the profile “Kubernetes, projected token”.',
      },
    },
    audience: {
      mismatch: {
        ...audience,
        says: 'The audience is the API server’s unless the projected volume names another.',
        fix: 'Set audience of the projected serviceAccountToken to this server’s URI. Do not send the API server’s token elsewhere: its recipient could call the cluster with it.',
      },
    },
    scope: {
      missing: {
        ...claims,
        never: true,
        says: 'There is no scope in it: sub says which service account calls.',
        fix: 'Require no scope of this issuer, and compare sub with the service accounts you allow.',
      },
    },
    type: {
      missing: {
        ...claims,
        says: 'No source here shows a typ. What it is shows in sub and in the claim kubernetes.io.',
        fix: 'Leave the check of typ out for the cluster’s issuer.',
      },
      other: {
        ...claims,
        says: 'No source here shows a typ. What it is shows in sub and in the claim kubernetes.io.',
        fix: 'Leave the check of typ out for the cluster’s issuer.',
      },
    },
  },
}

const shape = {
  typ: 'not known',
  client: null,
  tokenId: 'not known',
  scope: null,
  kinds:
    'sub begins with system:serviceaccount:, and the claim kubernetes.io names namespace, service account and pod.',
} as const
export const kubernetesFacts = (): ProductFacts => ({
  shapes: {
    projected: {
      ...shape,
      aud: 'The audience of the projected volume, as a list; the API server if it names none.',
    },
    secret: {
      ...shape,
      aud: 'None.',
    },
  },
  resource: {
    ...audience,
    honours: 'no',
    says: 'There is no token request of a client: the pod’s manifest names the audience.',
  },
  audience: {
    ...audience,
    steps: [
      'In the pod’s manifest, add a projected volume with a serviceAccountToken.',
      'Set its audience to this server’s URI. Left out, it is the API server’s.',
    ],
    cannot: 'Say which user the call is for, or what it may do: there is no scope.',
  },
  fails: [
    {
      ...bound,
      says: 'The tokens kept in Secrets are bound to no audience and to no time: any recipient can pose as the pod anywhere.',
    },
    {
      ...issuer,
      says: 'The issuer is set for each cluster; https://kubernetes.default.svc.cluster.local is only the usual one.',
    },
  ],
})
