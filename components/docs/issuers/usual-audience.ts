import type { DocumentedProduct } from '@/lib/issuers/facts'
import { notKnown } from '@/lib/issuers/source'

/** What `aud` holds where nothing was asked for. Of what signs users in and no more, whom it names has been said. */
export const usualAudience = ({ profiles, platform }: DocumentedProduct): string =>
  profiles[0]?.shape.aud ?? (platform ? 'No server of yours.' : notKnown)
