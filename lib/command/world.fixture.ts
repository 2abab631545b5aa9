import { scenarioGroups, groupWords, scenarios, world } from '@/content/catalog'
import { errorTexts, printers } from '@/content/errors'
import { products } from '@/content/issuers'
import { productProfiles } from '@/content/issuers/profiles'
import { matrixServers } from '@/content/matrix'
import { demoNow } from '@/content/now'
import { presets } from '@/content/presets'
import type { Content, Machine } from './world'

export const content: Content = {
  presets: async () => presets,
  products: async () => products,
  profiles: async () => productProfiles.map(({ id }) => id),
  scenarios: async () => ({ all: scenarios, groups: scenarioGroups, groupWords, world }),
  matrixServers: async () => matrixServers.map(({ server }) => server),
  errors: async () => ({ texts: errorTexts, printers }),
  demoNow,
}

/** A machine with these files, on whose standard input that text comes. */
export const machine = (input = '', files: Readonly<Record<string, string>> = {}): Machine => ({
  read: async (file) => files[file] ?? { says: `${file} does not exist.` },
  input: async () => input,
  now: () => demoNow,
  drill: async () => ({ says: 'There is no server here to drill.' }),
  style: { columns: null, colours: false },
})
