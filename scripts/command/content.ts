import { demoNow } from '@/content/now'
import type { Content } from '@/lib/command/world'

/** What authors have written, fetched part by part. */
export const content: Content = {
  presets: async () => (await import('@/content/presets')).presets,
  products: async () => (await import('@/content/issuers')).products,
  profiles: async () => (await import('@/content/issuers/profiles')).productProfiles.map(({ id }) => id),
  scenarios: async () => {
    const { groupWords, scenarioGroups, scenarios, world } = await import('@/content/catalog')
    return { all: scenarios, groups: scenarioGroups, groupWords, world }
  },
  matrixServers: async () => (await import('@/content/matrix')).matrixServers.map(({ server }) => server),
  errors: async () => {
    const { errorTexts, printers } = await import('@/content/errors')
    return { texts: errorTexts, printers }
  },
  demoNow,
}
