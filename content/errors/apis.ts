import type { PrinterTexts } from './printer-texts'

export const gitHub: PrinterTexts = {
  id: 'github-api',
  name: 'GitHub’s API',
  hints: ['github', 'octokit'],
  source: 'octokit-auth-app-698',
  texts: [
    {
      id: 'github-exp-far',
      text: "'Expiration time' claim ('exp') is too far in the future",
      means:
        'The JWT of a GitHub App may live for ten minutes by GitHub’s clock, and this one lives longer: most often because the clock that wrote it is ahead.',
      fix: 'Synchronize the clock, set exp to less than ten minutes ahead and iat a minute back.',
      step: 'expiry',
      scenario: null,
    },
    {
      id: 'github-exp-number',
      text: "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
      means: 'exp of a GitHub App’s JWT is no number, or lies in the past by GitHub’s clock.',
      fix: 'Write exp as a whole number of seconds, and compare the clocks.',
      step: 'expiry',
      scenario: 'expired',
      source: 'github3-1050',
    },
    {
      id: 'github-not-decoded',
      text: 'A JSON web token could not be decoded',
      means:
        'In spite of the words the token may be well formed: GitHub answers so where the App in iss and the private key do not belong together.',
      fix: 'Check that the App’s id and the key are of one App, development and production not mixed, and that the key’s line ends are whole.',
      step: 'signature',
      scenario: 'edited-after-signing',
      source: 'octokit-auth-app-375',
    },
  ],
}

export const apis: PrinterTexts = {
  id: 'apis',
  name: 'Atlassian, Databricks',
  hints: ['atlassian', 'jira', 'databricks', 'error_code'],
  source: 'kiro-9881',
  texts: [
    {
      id: 'atlassian-scope',
      text: 'Unauthorized; scope does not match',
      means:
        'Atlassian: the token has no scope that this operation needs. It is a 401, so clients authorize again and get the same scopes.',
      fix: 'Ask for the scope that the operation’s documentation names, with the app’s permissions extended first. Scopes for agents do not stand in for those of the REST API.',
      step: 'scope',
      scenario: 'scope-missing',
    },
    {
      id: 'databricks-no-credential',
      text: 'Credential was not sent or was of an unsupported type for this API',
      means:
        'Databricks found no credential that this API takes: none came, or a token of the account at a workspace, or the other way round.',
      fix: 'Look at the Authorization field that arrives, and use the host that the token was issued by.',
      step: 'authorization',
      scenario: 'no-credentials',
      source: 'pipedream-20701',
    },
  ],
}

export const modAuthOpenidc: PrinterTexts = {
  id: 'mod-auth-openidc',
  name: 'mod_auth_openidc (Apache)',
  hints: ['mod_auth_openidc', 'oidc_proto', 'oidc_jwt_verify', 'auth_openidc'],
  source: 'mod-auth-openidc-180',
  texts: [
    {
      id: 'mod-auth-openidc-kid',
      text: 'could not find key with kid: …',
      means:
        'The provider’s key set does not have the key that the token names: rotated keys, or the set of another issuer.',
      fix: 'Check that OIDCProviderJwksUri is the jwks_uri in the metadata of the issuer in iss.',
      step: 'key',
      scenario: 'kid-unknown',
    },
    {
      id: 'mod-auth-openidc-iat',
      text: '"iat" validation failure …: JWT was issued more than … seconds in the future',
      means: 'iat lies further ahead than the tolerance: the clocks differ, or iat counts in another unit.',
      fix: 'Synchronize the clocks. If the number of seconds is as large as a date, look at what writes iat.',
      step: 'issued-at',
      scenario: null,
      source: 'mod-auth-openidc-73',
    },
  ],
}
