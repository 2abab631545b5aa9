import type { PrinterTexts } from './printer-texts'

export const awsJwtVerify: PrinterTexts = {
  id: 'aws-jwt-verify',
  name: 'aws-jwt-verify',
  hints: ['aws-jwt-verify', 'JwtParseError', 'JwtInvalidClaimError', 'CognitoJwtInvalid', 'JwtExpiredError'],
  source: 'aws-jwt-verify-jwt',
  texts: [
    {
      id: 'aws-jwt-verify-parts',
      text: 'JWT string does not consist of exactly 3 parts (header, payload, signature)',
      means:
        'The text is no JWT in three parts of base64url. Tokens in x-amzn-oidc-data end their parts in =, which a load balancer of AWS writes and this library does not take.',
      fix: 'Pass the access token alone, without Bearer. For x-amzn-oidc-data use the verifier for load balancers.',
      step: 'format',
      scenario: null,
    },
    {
      id: 'aws-jwt-verify-use',
      text: 'Token use not allowed: …. Expected: …',
      means:
        'token_use of a Cognito token is another than expected: an ID token came in place of an access token, or the other way round.',
      fix: 'Have the client send access_token of the answer, and expect access.',
      step: 'token-kind',
      scenario: null,
      source: 'aws-jwt-verify-cognito',
    },
    {
      id: 'aws-jwt-verify-scope',
      text: 'Missing Scope. Expected: …',
      also: ['Scope not allowed: …. Expected: …', 'JwtInvalidScopeError'],
      means:
        'The token has none of the scopes that the verifier names. Cognito writes the resource server’s identifier before its own scopes, and an ID token has none at all.',
      fix: 'Name the scope as the token has it, <identifier>/<scope>, and send the access token.',
      step: 'scope',
      scenario: 'scope-missing',
      source: 'aws-jwt-verify-98',
    },
    {
      id: 'aws-jwt-verify-client',
      text: 'Client ID not allowed: …. Expected: …',
      also: ['Client ID ("audience") not allowed: …. Expected: …'],
      means: 'client_id, or aud of an ID token, is not among the clients that the verifier names.',
      fix: 'Name the client that gets the tokens. It tells clients apart and no servers.',
      step: null,
      scenario: 'client-unknown',
      source: 'aws-jwt-verify-cognito',
    },
    {
      id: 'aws-jwt-verify-aud',
      text: 'Audience not allowed: …. Expected: …',
      means: 'aud is not what the verifier expects.',
      fix: 'Compare the two texts. Cognito writes an aud into access tokens once the client asks for a resource.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'aws-jwt-verify-iss',
      text: 'Issuer not allowed: …. Expected: …',
      means: 'iss is another than expected: another user pool, another region, or another form of its address.',
      fix: 'Compare the two texts, and take the pool id from the one that issues the tokens.',
      step: 'issuer',
      scenario: null,
    },
    {
      id: 'aws-jwt-verify-expired',
      text: 'Token expired at …',
      common: true,
      means: 'exp is past.',
      fix: 'Have the client refresh. If it just did, compare the clocks.',
      step: 'expiry',
      scenario: 'expired',
    },
  ],
}

export const awsSts: PrinterTexts = {
  id: 'aws-sts',
  name: 'AWS STS, for tokens of others',
  hints: ['sts:AssumeRole', 'assume role', 'AssumeRoleWithWebIdentity', 'OpenIDConnect provider'],
  source: 'configure-aws-775',
  texts: [
    {
      id: 'aws-sts-aud',
      text: 'Incorrect token audience',
      means: 'aud of the token is not on the list of audiences of the identity provider in IAM.',
      fix: 'Ask for the audience that stands there, sts.amazonaws.com with GitHub’s action, or add the other one to the provider.',
      step: 'audience',
      scenario: null,
    },
    {
      id: 'aws-sts-trust',
      text: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      means:
        'The trust policy of the role does not let this token in: a condition on sub or aud is not met, or the role does not exist.',
      fix: 'Compare sub and aud of the token with the conditions of the policy, letter by letter. sub changes with branch, environment and event.',
      step: null,
      scenario: null,
      source: 'configure-aws-690',
    },
    {
      id: 'aws-sts-issuer',
      text: 'No OpenIDConnect provider found in your account for …',
      means: 'No identity provider in this account of AWS has the iss of the token.',
      fix: 'Create one whose address is iss, and look whether the role is of the right account.',
      step: 'issuer-trust',
      scenario: null,
      source: 'configure-aws-280',
    },
  ],
}
