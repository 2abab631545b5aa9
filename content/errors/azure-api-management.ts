import type { PrinterTexts } from './printer-texts'

export const azureApiManagement: PrinterTexts = {
  id: 'azure-api-management',
  name: 'Azure API Management',
  hints: ['validate-jwt', 'validate-azure-ad-token', 'azure-api.net', 'apim', 'Ocp-Apim'],
  source: 'azure-apim-validate-jwt',
  texts: [
    {
      id: 'apim-generic',
      text: 'Unauthorized. Access token is missing or invalid.',
      means:
        'The text that many policies validate-jwt are given for every refusal, so it says nothing of the cause. The gateway’s trace does.',
      fix: 'Trace the request in the portal and look for validate-jwt: its own message names the claim or the IDX number.',
      step: null,
      scenario: null,
      source: 'gist-apim-validate-jwt',
    },
    {
      id: 'apim-no-jwt',
      text: 'JWT not present.',
      means: 'The policy validate-jwt found no token in the header or parameter that it names.',
      fix: 'Send it as Authorization: Bearer and the token. If it is sent, look at header-name of the policy, and whether a policy in front sets or deletes that header.',
      step: 'authorization',
      scenario: 'no-credentials',
    },
    {
      id: 'apim-claim',
      text: 'Claim value mismatch: aud=…',
      means:
        'A required-claims or audiences element of validate-jwt names another aud. Entra ID writes the application’s URI into tokens of v1.0 and its client id into those of v2.0. A policy authentication-managed-identity in front puts the gateway’s own token in place of the client’s.',
      fix: 'Put the value of the token that arrives into audiences, and let authentication-managed-identity come after validate-jwt.',
      step: 'audience',
      scenario: 'cross-server-replay',
      source: 'azure-qna-1064084',
    },
    {
      id: 'apim-missing-key',
      text: 'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
      means:
        'The API asks for a subscription key besides the token, and none came. No token was judged; MCP clients send no such key on their own.',
      fix: 'Switch off “Subscription required” for this API, or have the client send Ocp-Apim-Subscription-Key as a further header.',
      step: null,
      scenario: null,
      source: 'azure-apim-401',
    },
    {
      id: 'apim-invalid-key',
      text: 'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
      means: 'The subscription key is not one of this API’s product. No token was judged.',
      fix: 'Take the key of a subscription to a product that holds this API.',
      step: null,
      scenario: null,
      source: 'azure-apim-401',
    },
  ],
}
