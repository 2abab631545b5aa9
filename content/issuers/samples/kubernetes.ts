import type { Samples } from '@/lib/issuers/sample'

const cluster = 'https://kubernetes.default.svc.cluster.local'

export const kubernetesSamples: Samples = {
  projected: {
    alg: 'RS256',
    header: {},
    claims: {
      aud: ['{resource}'],
      exp: '{exp}',
      iat: '{iat}',
      iss: cluster,
      'kubernetes.io': {
        namespace: 'default',
        pod: { name: 'agent-0', uid: '900f80ed-bafe-49f0-9ae2-000000000001' },
        serviceaccount: { name: 'agent', uid: 'a709ef71-30e2-489a-bd19-000000000002' },
      },
      nbf: '{iat}',
      sub: 'system:serviceaccount:default:agent',
    },
    requires: [],
    failures: [
      {
        id: 'api-server',
        title: 'Kubernetes: the token for the API server',
        story:
          'The pod sends the token that every pod is given. It is for the cluster’s own API, where whoever receives it could use it.',
        claims: { aud: [cluster] },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
  secret: {
    alg: 'RS256',
    header: {},
    claims: {
      iss: 'kubernetes/serviceaccount',
      'kubernetes.io/serviceaccount/namespace': 'default',
      'kubernetes.io/serviceaccount/secret.name': 'agent-token-pnj77',
      'kubernetes.io/serviceaccount/service-account.name': 'agent',
      'kubernetes.io/serviceaccount/service-account.uid': 'a709ef71-30e2-489a-bd19-000000000002',
      sub: 'system:serviceaccount:default:agent',
    },
    requires: [],
    nowhere: true,
    failures: [
      {
        id: 'never-expires',
        title: 'Kubernetes: a token from a Secret',
        story: 'The old kind of token has neither aud nor exp: good everywhere and for ever, so it is taken nowhere.',
        decidedBy: 'required-claims',
        reason: 'missing',
      },
    ],
  },
}
