import type { PrinterTexts } from './printer-texts'

export const kubernetes: PrinterTexts = {
  id: 'kubernetes',
  name: 'Kubernetes: API server, kubectl',
  hints: ['kubectl', 'kube-apiserver', 'authentication.go', 'vcluster', 'kubelogin'],
  source: 'kubernetes-136887',
  texts: [
    {
      id: 'kubernetes-unauthenticated',
      text: 'Unable to authenticate the request',
      frame: true,
      means:
        'Kubernetes’ API server: none of its authenticators took the token. Their reasons follow, where the version writes them.',
      fix: 'Read the reason. Without one compare iss with the configured issuer, aud with the client id or audiences of its configuration, and the claim for the user name.',
      step: null,
      scenario: null,
    },
    {
      id: 'kubernetes-email-unverified',
      text: 'oidc: email not verified',
      means: 'The user’s name is read from email, and email_verified is not true in the token.',
      fix: 'Have the issuer mark the address as verified, or read the name from another claim, such as sub.',
      step: null,
      scenario: null,
    },
    {
      id: 'kubernetes-email-verified-missing',
      text: "'email_verified' claim not present",
      means: 'An old API server reads the user’s name from email and finds no email_verified in the token.',
      fix: 'Have the issuer write the claim, or read the name from another claim, such as sub.',
      step: null,
      scenario: null,
      source: 'kubernetes-48777',
    },
    {
      id: 'kubernetes-invalid-bearer',
      text: '[invalid bearer token, …',
      also: ['err="invalid bearer token"'],
      frame: true,
      means: 'Kubernetes’ API server: the token was refused. What follows in the brackets is the reason.',
      fix: 'Read what follows. Alone it means that no authenticator knew the token’s issuer, or that this version hides the reason.',
      step: null,
      scenario: null,
    },
    {
      id: 'kubectl-credentials',
      text: 'You must be logged in to the server (the server has asked for the client to provide credentials)',
      also: ['You must be logged in to the server (Unauthorized)'],
      means: 'kubectl: the API server answered 401. The answer does not say why; the log of the API server does.',
      fix: 'Look for Unable to authenticate the request in the log of kube-apiserver at that moment.',
      step: null,
      scenario: null,
      source: 'kubernetes-50449',
    },
  ],
}
