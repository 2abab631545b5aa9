import type { Presets } from '@/lib/case/server'
import { strictPolicy } from '@/lib/pipeline/policy'
import { servers } from './servers'

/** All that a case is judged with: who can be asked, and what the reader's own server starts from. No keys that sign. */
export const presetServers: Omit<Presets, 'signers'> = {
  servers,
  ownPolicy: { ...strictPolicy, algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] },
  // The products are fetched with the first case that names one.
  profile: async (id) => (await import('./issuers/profiles')).profileById(id),
}
