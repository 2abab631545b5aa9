import type { Presets } from '@/lib/case/server'
import { strictPolicy } from '@/lib/pipeline/policy'
import { servers } from './servers'

/** Who can be asked, and what the reader's own server starts from. Without the keys that sign, which come later. */
export const presetServers: Pick<Presets, 'servers' | 'ownPolicy'> = {
  servers,
  ownPolicy: { ...strictPolicy, algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] },
}
