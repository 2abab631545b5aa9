import type { PrinterTexts } from './printer-texts'

export const postgrest: PrinterTexts = {
  id: 'postgrest',
  name: 'PostgREST, Supabase’s API',
  hints: ['PGRST', 'postgrest', 'supabase'],
  source: 'supabase-js-842',
  texts: [
    {
      id: 'postgrest-signature',
      text: 'JWSError JWSInvalidSignature',
      means:
        'The signature does not verify with the secret or keys of PostgREST: the token or API key was made with another secret.',
      fix: 'Give PostgREST and whatever signs the tokens one secret, as one text: as it is or decoded from base64, on both sides alike.',
      step: 'signature',
      scenario: 'edited-after-signing',
    },
    {
      id: 'postgrest-no-key',
      text: 'No suitable key or wrong key type',
      means: 'PostgREST has no key for the kid and algorithm of the token: an HS256 token and a key set of ES256, say.',
      fix: 'Give PostgREST the key set of the issuer, with the shared secret in it as long as old tokens are about.',
      step: 'key',
      scenario: 'kid-unknown',
      source: 'supabase-cli-4098',
    },
    {
      id: 'postgrest-aud',
      text: 'JWTNotInAudience',
      means: 'aud of the token does not hold jwt-aud. A token without aud is taken all the same.',
      fix: 'Have the issuer write this server into aud.',
      step: 'audience',
      scenario: 'cross-server-replay',
      source: 'postgrest-2093',
    },
  ],
}
