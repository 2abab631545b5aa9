import type { Demo } from '@/lib/drill/rebase'
import { world } from '../catalog'
import { agentCertificate, agentThumbprint, thiefCertificate } from '../certificates'

/** Whose names, keys and times the scenarios speak of. */
export const drillDemo: Demo = {
  world,
  certificates: { holder: { pem: agentCertificate, thumbprint: agentThumbprint }, thief: { pem: thiefCertificate } },
}
