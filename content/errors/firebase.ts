import type { PrinterTexts } from './printer-texts'

export const firebase: PrinterTexts = {
  id: 'firebase-admin',
  name: 'Firebase Admin SDK',
  hints: ['firebase', 'auth/id-token', 'securetoken.google.com'],
  source: 'firebase-admin-node-185',
  texts: [
    {
      id: 'firebase-expired',
      text: 'Firebase ID token has expired.',
      also: ['auth/id-token-expired'],
      means: 'The ID token is older than an hour. The app has kept its text in place of asking the SDK for it.',
      fix: 'Have the app call getIdToken() before each request: it refreshes by itself. An MCP server takes access tokens, and no ID tokens.',
      step: 'expiry',
      scenario: 'expired',
    },
    {
      id: 'firebase-aud',
      text: 'Firebase ID token has incorrect "aud" (audience) claim. Expected "…" but got "…"',
      also: [
        "ID token has invalid 'aud' (audience) claim; expected … but got …; make sure the ID token comes from the same Firebase project",
      ],
      means:
        'The ID token is of another Firebase project, or of Google’s own sign-in, where aud ends in apps.googleusercontent.com.',
      fix: 'Send what getIdToken() of the Firebase user gives, and not idToken of Google’s credential. Start app and server with one project.',
      step: 'audience',
      scenario: 'cross-server-replay',
      source: 'firebase-admin-go-723',
    },
  ],
}
