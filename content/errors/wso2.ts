import type { PrinterTexts } from './printer-texts'

export const wso2: PrinterTexts = {
  id: 'wso2',
  name: 'WSO2 API Manager',
  hints: ['wso2', 'ams:fault', '"fault":{"code":900'],
  source: 'wso2-error-handling',
  texts: [
    {
      id: 'wso2-subscription',
      text: 'User is NOT authorized to access the Resource. API Subscription validation failed.',
      also: ['API Subscription validation failed', '"code":900908', '<ams:code>900908'],
      means:
        'The token is good. The application it was issued to has no subscription to this API, or the gateway has not learnt of it yet.',
      fix: 'In the developer portal subscribe the application to the API. Asking for another token or another scope does not help.',
      step: null,
      scenario: null,
    },
    {
      id: 'wso2-scope',
      text: 'User is NOT authorized to access the Resource: …. Scope validation failed.',
      also: ['Scope validation failed', '"code":900910', '<ams:code>900910'],
      means: 'The token lacks the scope that WSO2 has on this resource.',
      fix: 'Have the client ask for that scope, and give the user a role that it is granted to: WSO2 leaves out the others without a word.',
      step: 'scope',
      scenario: 'scope-missing',
    },
    {
      id: 'wso2-credentials',
      text: 'Invalid Credentials. Make sure you have provided the correct security credentials',
      also: ['"code":900901', '<ams:code>900901'],
      means:
        'WSO2 refused the token and does not say why: it has expired or been revoked, its signature or its issuer is not taken, or it is opaque where the gateway expects a JWT.',
      fix: 'Compare iss with the key managers of the gateway, and its keys. The gateway’s log has the cause.',
      step: null,
      scenario: null,
    },
    {
      id: 'wso2-missing',
      text: "Invalid Credentials. Make sure your API invocation call has a header: '…'",
      also: ['"code":900902', '<ams:code>900902'],
      means: 'No token arrived at WSO2’s gateway.',
      fix: 'Send it as Authorization: Bearer. The gateway may be set to another header.',
      step: 'authorization',
      scenario: 'no-credentials',
    },
  ],
}
