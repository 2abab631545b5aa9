import type { Samples } from '@/lib/issuers/sample'

export const supabaseSamples: Samples = {
  default: {
    alg: 'ES256',
    header: {},
    // A hook puts the server’s URI beside the constant, which Supabase’s own API still reads.
    claims: {
      iss: 'https://projectref.supabase.co/auth/v1',
      sub: '123e4567-e89b-12d3-a456-426614174000',
      aud: ['authenticated', '{resource}'],
      exp: '{exp}',
      iat: '{iat}',
      email: 'alice@example.com',
      phone: '',
      role: 'authenticated',
      aal: 'aal1',
      amr: [{ method: 'password', timestamp: '{iat}' }],
      session_id: '4b938a09-5372-4177-a314-cfa292099ea2',
      is_anonymous: false,
      client_id: '9a8b7c6d-5e4f-3a2b-1c0d-9e8f7a6b5c4d',
    },
    companions: ['authenticated'],
    requires: [],
    failures: [
      {
        id: 'authenticated',
        title: 'Supabase: aud is authenticated',
        story: 'Every signed-in user’s token carries the same audience, whatever resource the client asked for.',
        claims: { aud: 'authenticated' },
        decidedBy: 'audience',
        reason: 'mismatch',
        warns: ['audience-breadth'],
      },
    ],
  },
}
