import type { PrinterTexts } from './printer-texts'

export const aws: PrinterTexts = {
  id: 'aws',
  name: 'AWS: API Gateway, AgentCore',
  hints: ['amazonaws', 'apigw-requestid', 'x-amzn', 'execute-api', 'agentcore'],
  source: 'aws-http-api-jwt',
  texts: [
    {
      id: 'cognito-identity-pool-aud',
      text: 'Invalid login token. Missing a required claim: aud',
      means:
        'A Cognito identity pool got a token without aud: in the report the user pool’s access token. It takes the ID token.',
      fix: 'Give the identity pool the ID token. An MCP server still gets the access token.',
      step: null,
      scenario: null,
      source: 'cognito-identity-js-12',
    },
    {
      id: 'cognito-identity-pool-iss',
      text: "Invalid login token. Issuer doesn't match providerName",
      means:
        'A Cognito identity pool got a token under the name of another provider: the key in Logins is iss without https://, cognito-idp.<region>.amazonaws.com/<pool id>, letter by letter.',
      fix: 'Compare the two, region and pool id as well: after a move to another region the former ones are left in one place. It is for AWS’s credentials; an MCP server is not asked.',
      step: null,
      scenario: null,
      source: 'cognito-identity-js-391',
    },
    {
      id: 'aws-http-api-aud',
      text: 'the token does not have a valid audience',
      means:
        'An HTTP API with a JWT authorizer: aud is not on its list of audiences. Where a token has no aud, as at Cognito, client_id is compared instead.',
      fix: 'Add this server’s URI to the authorizer’s audiences, and have the issuer write it. A client id on that list lets in every token of that client, whatever server it is for.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'aws-no-route',
      text: 'Missing Authentication Token',
      means:
        'At Amazon API Gateway: this method and path lead to no route, or to one that expects a request signed by AWS (SigV4). It is seldom about an access token.',
      fix: 'Compare the address with the deployed one, stage and path included, up to the last part; then look whether the route is one for tokens.',
      step: null,
      scenario: null,
      source: 'copilotkit-6920',
    },
    {
      id: 'aws-denied',
      text: 'User is not authorized to access this resource with an explicit deny',
      means: 'A Lambda authorizer ran and its policy says Deny: the token was refused by its own code.',
      fix: 'Read that function’s log for its reason. If only some calls fail, its policy was kept for another route: see the next message.',
      step: null,
      scenario: null,
      source: 'aws-lambda-authorizer-403',
    },
    {
      id: 'aws-not-allowed',
      text: 'User is not authorized to access this resource',
      means:
        'A Lambda authorizer ran, and the policy it returned names other resources than this one. With caching the policy of the first route is used for all of them.',
      fix: 'Return a policy for every route that the token may use, or switch the cache off. The token may be good.',
      step: null,
      scenario: null,
      source: 'aws-lambda-authorizer-cache',
    },
    {
      id: 'aws-anonymous',
      text: 'User: anonymous is not authorized to perform: execute-api:Invoke on resource: …',
      means: 'The API’s resource policy does not let this caller in. No token was judged.',
      fix: 'Look at the resource policy of the API: addresses, accounts, endpoints.',
      step: null,
      scenario: null,
      source: 'aws-lambda-authorizer-403',
    },
    {
      id: 'agentcore-bearer',
      text: '-32001…Invalid Bearer token',
      means: 'At an AgentCore gateway (-32001): the token was refused, and the answer does not say why.',
      fix: 'Compare, in this order: iss with the issuer in the document at discoveryUrl, aud with allowedAudience, client_id with allowedClients.',
      step: null,
      scenario: null,
      source: 'repost-agentcore-auth0',
    },
    {
      id: 'agentcore-client',
      text: "Claim 'client_id' value mismatch with configuration",
      also: ["Claim 'client_id' value mismatch"],
      means:
        'AgentCore compares client_id with allowedClients. Either the client is not on that list, or the token has no client_id: ID tokens of Cognito have none, and other issuers write azp or appid.',
      fix: 'Have the client send the access token. For an issuer without client_id leave allowedClients out and set allowedAudience.',
      step: null,
      scenario: 'client-unknown',
      source: 'guidance-bedrock-718',
    },
    {
      id: 'agentcore-aud',
      text: "Claim 'aud' value mismatch with configuration",
      also: ["Claim 'aud' value mismatch"],
      means:
        'AgentCore compares aud with allowedAudience, and aud is not on that list or not there. Access tokens of Cognito have no aud unless a resource was asked for.',
      fix: 'Have the client ask Cognito for a resource, and list it. Without that only allowedClients is left, which tells clients apart and no servers.',
      step: 'audience',
      scenario: 'cognito-access-token',
      source: 'guidance-bedrock-718',
    },
    {
      id: 'agentcore-method',
      text: 'Authorization method mismatch.',
      means:
        'The agent is set up for tokens and was called with a request signed by AWS (SigV4), or the other way round.',
      fix: 'Have the client send Authorization: Bearer to an agent with a JWT authorizer.',
      step: 'scheme',
      scenario: null,
      source: 'agentcore-cli-714',
    },
  ],
}
