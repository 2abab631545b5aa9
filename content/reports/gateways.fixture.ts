import { k1, plain, type Reports, times } from './report.fixture'
import { minted, now, resource, withSecret } from './visit.fixture'

const untyped = { alg: 'RS256', kid: 'k1' }
const gate = { iss: 'https://gate.example.com', sub: 'u', aud: resource, ...times }
const signed = { alg: 'HS256', kid: 'ba4a9b07', typ: 'JWT' }
const bySecret = withSecret('the secret of a gateway, of 32 octets')
const published = {
  use: 'sig',
  kty: 'oct',
  kid: 'dc39e248',
  alg: 'HS256',
  k: 'MGEwNGQzMzAtMDIyOC00MGE5LWI5NjctMTcwM2M0ZWU5MTJl',
}
const job = {
  namespace_path: 'acme',
  project_path: 'acme/agents',
  job_id: '4',
  iss: 'https://gitlab.com',
  sub: 'project_path:acme/agents:ref_type:branch:ref:main',
  ...times,
}
const google = { iss: 'https://accounts.google.com', sub: '1', email_verified: true, ...times }

/** What gateways, vaults and pipelines sign. */
export const gatewaysReports: Reports = {
  // hashicorp/vault#15988 (2022-06-15)
  'Vault: the token of an entity': {
    visit: {
      paste: minted(untyped, {
        aud: 'k8s',
        groups: ['admin'],
        iss: 'https://vault.example.com/v1/identity/oidc',
        namespace: 'root',
        nbf: now - 60,
        sub: 'd1b9e4a4-20b5-33ab-8994-e2caad00b2e9',
        ...times,
      }),
      keys: k1,
    },
    decided: /^type\/missing$/,
    says: /HashiCorp Vault has signed this/,
    fix: /set client_id of that role to this server’s URI/,
    not: /at\+jwt/,
  },
  // ory/oathkeeper#83 (2018-06-25)
  'Oathkeeper: a secret in a key set': {
    visit: { paste: minted(signed, gate, bySecret), keys: [published], issuer: gate.iss },
    decided: /^algorithm\/symmetric$/,
    says: /whoever can read that set can make such tokens/,
    fix: /take the secret out of it and replace it/,
    settings: [],
  },
  'Oathkeeper: a secret of another name': {
    visit: {
      paste: minted(signed, gate, bySecret),
      keys: [published],
      issuer: gate.iss,
      policy: { algorithms: ['HS256'], types: ['JWT'] },
    },
    decided: /^key\/unknown-kid$/,
    says: /secret given here has another kid/,
    fix: /the secret that its issuer signs with now/,
    not: /jwks_uri/,
  },
  // wso2/product-apim#8290 (2020-06-09)
  'WSO2: what its gateway says of a request': {
    visit: {
      paste: minted(plain, {
        iss: 'http://wso2.org',
        'http://wso2.org/claims/enduser': 'alice@carbon.super',
        'http://wso2.org/claims/applicationname': 'Test',
        ...times,
      }),
      keys: k1,
    },
    decided: /^type\/other$/,
    says: /X-JWT-Assertion/,
    fix: /in its own header and with the gateway’s key/,
    not: /at\+jwt/,
  },
  // GoogleCloudPlatform/cloud-run-proxy#10 (2022-02-18)
  'Google: a person at gcloud': {
    visit: {
      paste: minted(plain, {
        ...google,
        azp: '764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com',
        aud: '764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com',
        email: 'a@acme.example',
        at_hash: 'h',
      }),
      keys: k1,
    },
    recognised: /^Google$/,
    decided: /^type\/other$/,
    says: /aud is gcloud’s own client/,
    fix: /--impersonate-service-account/,
  },
  // aws/amazon-eks-pod-identity-webhook#232 (2024-07-26)
  'EKS: a pod’s token for AWS, with a line of a log behind it': {
    visit: {
      paste: `${minted(untyped, {
        aud: ['sts.amazonaws.com'],
        iss: 'https://oidc.eks.sa-east-1.amazonaws.com/id/ABC',
        'kubernetes.io': { namespace: 'd', serviceaccount: { name: 'n' } },
        sub: 'system:serviceaccount:d:n',
        ...times,
      })} 11:11:49.782386   40364 v3.go:79] EOF`,
      keys: k1,
      profile: 'none',
    },
    recognised: /^Kubernetes/,
    decided: /^type\/missing$/,
    says: /to be exchanged at AWS, and for nobody else/,
    fix: /another projected token/,
    settings: [],
  },
  'GitLab: a job without an audience': {
    visit: { paste: minted(plain, job), keys: k1, profile: 'none' },
    decided: /^type\/other$/,
    says: /has no aud, so it is for no server/,
    fix: /an entry under id_tokens whose aud is this server’s URI/,
    settings: [],
  },
  'GitLab: a job for another service, before the one click': {
    visit: { paste: minted(plain, { ...job, aud: 'https://vault.example.com' }), keys: k1, profile: 'none' },
    decided: /^type\/other$/,
    says: /what the job’s id_tokens asks for/,
    fix: /profile GitLab CI\/CD.*aud is refused all the same\. Give the job an entry/,
    settings: ['Use the profile GitLab CI/CD'],
  },
}
