import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { readSegment } from '../../pipeline/encoding/object-segment'
import { rfc } from '../../pipeline/specs'
import { clip } from '../../pipeline/encoding/visible-text'
import { type Cause, defineHypothesis } from '../hypothesis'
import { inField } from '../in-field'

/** A proxy or a platform has signed it, about a request or a workload. */
export default defineHypothesis({
  id: 'infrastructure-token',
  speaksTo: [
    'authorization/missing', // in the field that the proxy has put it into
    'b64token/malformed',
    'algorithm/symmetric', // of an extension of Azure DevOps
    'canonical-encoding',
    'charset',
    'signature',
    'type',
    'issuer-trust',
    'required-claims',
    'audience-presence',
    'audience/mismatch',
    'subject/not-text',
  ],
  specs: [rfc(8725, '2.8'), rfc(9068, '4')],
  test({ check, request, ...token }) {
    const field = check === 'authorization' ? request.otherFields[0] : undefined
    const { parts, claims } = field === undefined ? token : inField(field)
    // A load balancer of AWS pads its parts.
    const header = readSegment((parts[0] ?? '').replace(/=/g, ''))
    const signer = typeof header === 'string' ? null : memberValue(header, 'signer')
    if (typeof signer === 'string' && signer.startsWith('arn:aws:elasticloadbalancing:'))
      return {
        says: 'An AWS load balancer has signed this about a user who has signed in (x-amzn-oidc-data). It is no access token, it names no server, and its parts are padded with “=”, which a JWT never has.',
        fix: 'Read the access token that the balancer passes on as x-amzn-oidc-accesstoken, or have the client get one for this server. Whoever verifies this one keeps the padding, takes the key named by kid from public-keys.auth.elb.<region>.amazonaws.com, and compares signer with the balancer’s ARN.',
        settings: 'none',
      }
    if (!claims || check === 'signature') return null
    if (typeof header !== 'string' && memberValue(header, 'alg') === 'RS256' && isOfGitHubApp(claims))
      return ofGitHubApp(claims)
    const [iss, sub] = ['iss', 'sub'].map((name) => memberValue(claims, name))
    if (typeof iss === 'string' && iss.endsWith('.cloudflareaccess.com')) return ofAccess(check, claims)
    if (iss === 'https://cloud.google.com/iap')
      return {
        says: 'Google’s Identity-Aware Proxy has signed this about a request that it let through (X-Goog-IAP-JWT-Assertion). It is no access token: aud names the backend behind the proxy.',
        fix: 'Verify it as what it is, in its own header, with the keys of the proxy and the backend’s name as audience, or have the client get an access token for this server.',
      }
    if (typeof sub === 'string' && sub.startsWith('spiffe://'))
      return {
        says: 'This is a JWT-SVID of SPIFFE: it says which workload calls, not which user has granted what. It has sub, aud and exp, and none of the members of an access token has to be there.',
        fix: 'Between workloads set My server to what a JWT-SVID has, with the trust domain’s key set, and have the workload ask for one whose audience is this server’s name. Where users are to grant access, have the client get an access token.',
      }
    return ofWorkload(claims, iss)
  },
})

const appId = /^(?:[1-9]\d{3,9}|Iv1\.[0-9a-f]{16}|Iv23[A-Za-z0-9]{16})$/
const ofApps: ReadonlySet<string> = new Set(['iss', 'iat', 'exp', 'nbf', 'jti'])

/** The number or the client id of an App, and times. Others sign with RSA seldom and name more. */
function isOfGitHubApp({ whole }: JsonObject): boolean {
  const { iss } = whole
  const isApp = typeof iss === 'number' ? iss > 0 : typeof iss === 'string' && appId.test(iss)
  return isApp && Object.keys(whole).every((name) => ofApps.has(name))
}

function ofGitHubApp({ whole: { iss } }: JsonObject): Cause {
  return {
    says: `This has the shape of what a GitHub App signs about itself: iss ${clip(String(iss), 30)} would be the App, and no user, client or server is named. GitHub’s API alone takes it.`,
    fix: 'If it is one, have the App exchange it at GitHub for an installation token where it calls GitHub’s API; that one names no server either. For this server the client needs an access token of its authorization server.',
  }
}

/** An application token of Cloudflare Access. What is usual of it elsewhere is said by the product’s own words. */
function ofAccess(check: string, claims: JsonObject): Cause | null {
  const name = memberValue(claims, 'common_name')
  if (check === 'authorization')
    return {
      says: 'Cloudflare Access has signed this about a request that it let through, and put it into Cf-Access-Jwt-Assertion. It is no access token: the client never asks for it.',
      fix: 'Behind Access verify it as what it is, in that field: with the keys of the team’s domain, and the application’s AUD tag as audience. Where no Access stands in front, have the client get an access token for this server.',
    }
  return check === 'subject' && typeof name === 'string'
    ? {
        says: `A service token of Access was sent, and nobody has signed in: sub is empty then, and common_name, ${clip(name, 60)}, is the service token’s Client ID.`,
        fix: 'Where programs may call, leave the check of the subject out and know the caller by common_name: compare it with those you allow. Where a person is meant, have somebody sign in at Access. Another service token looks the same.',
      }
    : null
}

const wso2 = 'http://wso2.org/claims/'
/** The clients as which gcloud signs people in, by itself and for application default credentials. */
const ofGcloud = /^(?:32555940559|764086051850-[a-z0-9]{32})\.apps\.googleusercontent\.com$/

/**
 * Of a service connection, by the issuer of today or by the earlier one, and of Azure DevOps itself, without a scheme.
 * Seen on 2026-11-27: both issuers in github.com/MicrosoftDocs/azure-devops-docs (troubleshooting of workload identity
 * federation); what VSS.getAppToken returns in its issue #764.
 */
function ofAzureDevOps(claims: JsonObject, iss: unknown): Cause | null {
  if (typeof iss !== 'string') return null
  if (/^https:\/\/(?:vstoken\.dev\.azure\.com\/|app\.vstoken\.visualstudio\.com(?:\/|$))/.test(iss))
    return {
      says: 'Azure Pipelines has signed this for a service connection (sub): it says which pipeline’s connection calls, not which user has granted what. It is made to be exchanged at Entra ID.',
      fix: 'Have the pipeline exchange it at Entra ID for a token of this server’s registration, and send that one. Where users are to grant access, have the client get an access token.',
    }
  if (iss !== 'app.vstoken.visualstudio.com') return null
  const isOfExtension = memberValue(claims, 'nameid') !== undefined && memberValue(claims, 'scp') === undefined
  return {
    says: `Azure DevOps has signed this itself: iss is a name and no address, so no keys are found by it. ${isOfExtension ? 'It looks like what an extension gets about the user who has its page open (getAppToken): aud is the extension.' : 'Nothing in it is for another server.'}`,
    fix: `${isOfExtension ? 'The extension’s own backend verifies it, with the extension’s secret. ' : ''}Have the client get an access token from this server’s authorization server. Another token of this kind fails too.`,
    settings: 'none',
  }
}

/** How the issuers of platforms begin. */
const platforms: readonly (readonly [string, string])[] = [
  ['https://oidc.vercel.com', 'Vercel'],
  ['https://oidc.circleci.com/org/', 'CircleCI'],
  ['https://app.terraform.io', 'HCP Terraform'],
  ['https://agent.buildkite.com', 'Buildkite'],
  ['https://oidc.fly.io/', 'Fly.io'],
  ['https://api.bitbucket.org/2.0/workspaces/', 'Bitbucket Pipelines'],
  ['https://api.pulumi.com/oidc', 'Pulumi'],
]

/** What a platform signs about a program, or about a user for the application behind it. */
function ofWorkload(claims: JsonObject, iss: unknown): Cause | null {
  const has = (name: string) => memberValue(claims, name) !== undefined
  if (typeof iss === 'string' && /^https:\/\/[a-z0-9-]{1,100}\.tokens\.sts\.global\.api\.aws$/.test(iss))
    return {
      says: 'AWS STS has signed this about a role or a user of an AWS account (GetWebIdentityToken): it says which workload calls, not which user has granted what. aud is what the caller asked for.',
      fix: 'Have the workload ask for one with this server’s URI as audience, trust the issuer of its account, and compare sub with the roles you allow; My server then expects neither a type nor client_id nor scope. Where users are to grant access, have the client get an access token.',
    }
  const devOps = ofAzureDevOps(claims, iss)
  if (devOps) return devOps
  if (has('project_path') && has('job_id') && !has('aud'))
    return {
      says: 'This is the token of a GitLab job in its old form (CI_JOB_JWT): it says which job runs, and has no aud, so it is for no server.',
      fix: 'Give the job an entry under id_tokens whose aud is this server’s URI, and send that one: its iss is the address of the GitLab, https:// and all. GitLab makes the old one no more since 17.0.',
      settings: 'none',
    }
  const named = typeof iss === 'string' ? platforms.find(([starts]) => iss.startsWith(starts))?.[1] : undefined
  // Nomad writes iss once oidc_issuer is set.
  const platform = named ?? (has('nomad_job_id') ? 'Nomad' : undefined)
  if (platform !== undefined)
    return {
      says: `${platform} has signed this about a job or a deployment: it says which program calls, not which user has granted what, and grants nothing.`,
      fix: 'Where programs are to call, have the job ask for a token with this server’s URI as audience, trust that issuer, compare sub with the jobs you allow, and require neither type nor client_id nor scope. Where users are to grant access, have the client get an access token.',
    }
  const [aud, email] = ['aud', 'email'].map((name) => memberValue(claims, name))
  if (typeof iss === 'string' && /\/v1\/(?:[^?#]{1,200}\/)?identity\/oidc$/.test(iss))
    return {
      says: `HashiCorp Vault has signed this about one of its entities (identity/oidc/token): it says which program or user is known to Vault, and grants nothing. aud is the client_id of the role it was read from${typeof aud === 'string' ? `, ${clip(aud, 60)}` : ''}.`,
      fix: 'Between programs set client_id of that role to this server’s URI, trust this issuer with the keys at …/identity/oidc/.well-known/keys, compare sub with the entities you allow, and require neither type nor client_id nor scope. Where users are to grant access, have the client get an access token.',
    }
  if (typeof iss === 'string' && iss.includes('wso2.org') && claims.members.some(({ name }) => name.startsWith(wso2)))
    return {
      says: 'WSO2 API Manager has signed this about a request that it passes on (X-JWT-Assertion): it says which user and which application called the gateway. It is no access token, and it names no server.',
      fix: 'Behind the gateway verify it as what it is, in its own header and with the gateway’s key. For MCP clients have the client get an access token for this server.',
    }
  const isGoogle = iss === 'https://accounts.google.com' || iss === 'accounts.google.com'
  if (isGoogle && typeof aud === 'string' && ofGcloud.test(aud))
    return {
      says: 'This is the ID token of a person who has signed in at gcloud: aud is gcloud’s own client, the same for everybody, and a person cannot ask it for another.',
      fix: 'Between programs have a service account asked for it, with this server’s URI: gcloud auth print-identity-token --impersonate-service-account=… --audiences=…, and compare email with the accounts you allow. Where users are to grant access, put an authorization server in front.',
      settings: 'none',
    }
  if (isGoogle && typeof email === 'string' && email.endsWith('.gserviceaccount.com'))
    return {
      says: `Google has signed this about a service account, for the service that aud names${typeof aud === 'string' ? ` (${clip(aud, 80)})` : ''}: it says which program calls, as at Cloud Run, not which user has granted what.`,
      fix: 'Between programs have the caller ask for one with this server’s URI as audience, trust https://accounts.google.com, and compare email with the accounts you allow: every Google account can get such a token. Where users are to grant access, have the client get an access token.',
    }
  if (has('traits') && has('username') && has('roles'))
    return {
      says: 'Teleport has signed this about a user, for the application behind it (Teleport-Jwt-Assertion). It is no access token: iss is the name of the cluster, and aud the application’s address as Teleport reaches it.',
      fix: 'Behind Teleport verify it as what it is, with the keys at /.well-known/jwks.json of its proxy and that address as audience. For MCP clients have the client get an access token for this server.',
    }
  return null
}
