import { good, k1, plain, type Report, type Reports, rfc9068, times } from './report.fixture'
import { minted, signers } from './visit.fixture'

const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI'
const padded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64')
const ofBalancer = `${padded({
  typ: 'JWT',
  kid: 'k1',
  alg: 'ES256',
  iss: issuer,
  client: 'c',
  signer: 'arn:aws:elasticloadbalancing:eu-central-1:1:loadbalancer/app/a/6',
  exp: times.exp,
})}.${padded({ sub: 'u', email: 'alice@example.com', exp: times.exp, iss: issuer })}`
const balancer = `${ofBalancer}.${Buffer.from(signers.ec.sign(ofBalancer)).toString('base64')}`
const ec = [signers.ec.jwk({ kid: 'k1' })]
const team = 'https://acme.cloudflareaccess.com'
const tag = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6'
const access = { type: 'app', aud: [tag], iss: team, ...times }

const inField = (paste: string, says: RegExp, fix: RegExp): Report => ({
  visit: { paste, keys: ec, issuer: rfc9068.iss },
  decided: /^authorization\/missing$/,
  says,
  fix,
  not: /Send it as Authorization|leave Authorization as it came/,
})

/** What a proxy or a platform in front has signed or passed on, in fields of its own. */
export const proxiesReports: Reports = {
  'ALB: x-amzn-oidc-data': inField(
    `x-amzn-oidc-data: ${balancer}`,
    /AWS load balancer has signed this/,
    /x-amzn-oidc-accesstoken/,
  ),
  'ALB: its parts are padded': {
    visit: { paste: balancer, keys: ec },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /padded with “=”/,
    fix: /keeps the padding/,
    not: /Strip what surrounds/,
  },
  'Identity-Aware Proxy: its own field': inField(
    `x-goog-iap-jwt-assertion: ${minted(
      { alg: 'ES256', kid: 'k1' },
      { iss: 'https://cloud.google.com/iap', aud: '/projects/1/global/backendServices/2', sub: 'a', ...times },
      signers.ec,
    )}`,
    /Identity-Aware Proxy has signed this/,
    /in its own header/,
  ),
  'Access: its own field': inField(
    `Cf-Access-Jwt-Assertion: ${minted(plain, { ...access, sub: 'u', identity_nonce: 'n' })}`,
    /Cloudflare Access has signed this/,
    /AUD tag as audience/,
  ),
  'Access: a service token': {
    visit: {
      paste: minted(plain, { ...access, sub: '', common_name: 'e367.access' }),
      keys: k1,
      policy: { otherNames: [tag] },
    },
    recognised: /^Cloudflare Access/,
    decided: /^subject\/not-text$/,
    says: /nobody has signed in.*common_name, e367\.access/,
    fix: /know the caller by common_name/,
    not: /write sub as a string/,
  },
  'App Service: what it passes on': {
    visit: { paste: 'X-MS-TOKEN-AAD-ACCESS-TOKEN: PAQABAAEAAAD--DLA3VO7QrddgJg7Wevr8Kf3xMZ1n0aZ2p', keys: k1 },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /Azure App Service passes this on/,
    fix: /scope of this server’s API/,
    not: /Strip what surrounds/,
  },
  'Snowflake: its own access token': {
    visit: { paste: `ver:1-hint:92834509-ETMsDgAAAXk${'Zq7'.repeat(12)}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /like an access token of Snowflake/,
    fix: /this server’s authorization server/,
    not: /Strip what surrounds/,
  },
  'Salesforce: its own access token': {
    visit: { paste: `00D5g00000AbCdE!${'AQEAQNs1f'.repeat(6)}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /an access token of Salesforce/,
    fix: /JWT access tokens of Salesforce are for its own API, too/,
    not: /Have Salesforce issue/,
  },
  'HCP Terraform: a token with dots': {
    visit: { paste: `ai1yMKOzv3Mptg.atlasv1.${'lOseEHJzlB49Vz0fX'.repeat(4)}`, keys: k1, issuer: rfc9068.iss },
    decided: /^(?:canonical-encoding|header|charset)\//,
    says: /an API token of HCP Terraform/,
    fix: /this server’s authorization server/,
    not: /introspection/,
  },
  'AgentCore: a signature in place of a token': {
    visit: {
      paste:
        'Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/eu-west-1/bedrock-agentcore/aws4_request, Signature=a',
      keys: k1,
      issuer: rfc9068.iss,
    },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /Signature Version 4/,
    fix: /to JWT, not to IAM/,
    not: /Strip what surrounds/,
  },
  'Rovo: an address of mail and a token, in base64': {
    visit: {
      paste: Buffer.from('alice@example.com:ATATT3xFfGF0abcdefghijklmnop').toString('base64'),
      keys: k1,
      issuer: rfc9068.iss,
    },
    decided: /^format\/opaque$/,
    says: /Basic credentials, sent without their scheme/,
    fix: /the word Basic in front/,
    not: /introspection/,
  },
  'SPIFFE: keys out of the trust bundle': {
    visit: {
      paste: minted({ alg: 'RS256', typ: 'at+jwt', kid: 'k1' }, { ...rfc9068, sub: 'spiffe://example.org/client' }),
      keys: [signers.rsa.jwk({ kid: 'k1', use: 'jwt-svid' })],
    },
    decided: /^key\/other-purpose$/,
    says: /out of a trust bundle of SPIFFE/,
    fix: /OIDC discovery provider/,
    not: /Nobody else can mend that/,
  },
  'SPIFFE: for another workload': {
    visit: {
      paste: minted(plain, { aud: ['spiffe://example.org/other'], sub: 'spiffe://example.org/client', ...times }),
      keys: k1,
      issuer: 'https://spire.example.org',
    },
    decided: /^type\/other$/,
    says: /JWT-SVID of SPIFFE/,
    fix: /whose audience is this server’s name/,
  },
  'a proxy’s field, an access token in it': {
    visit: { paste: `x-forwarded-access-token: ${good}`, keys: k1, issuer: rfc9068.iss },
    decided: /^authorization\/missing$/,
    says: /stands in x-forwarded-access-token/,
    fix: /have it leave Authorization as it came/,
  },
}
