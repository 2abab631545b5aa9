import { presets } from '@/content/presets'
import { encodeLink } from '@/lib/case/link'
import { initialCase } from '@/lib/case/link-state'
import { linkStateOf } from '@/lib/case/outgoing'
import { readKeys } from '@/lib/keys/read'
import { type Settings, settingsOf } from '@/lib/metadata/settings'
import type { Found } from '@/lib/metadata/survey'

export { isLoopback, typedAddress } from '@/lib/metadata/addresses'
export { stepsAnswering } from '@/lib/metadata/answering'
export { commandsFor } from '@/lib/metadata/commands'
export { place } from '@/lib/metadata/place'
export { survey } from '@/lib/metadata/survey'
export { unrecognised } from '@/lib/metadata/unrecognised'

// Whatever reads and judges stands behind this module: the page fetches it with the first question or paste.

export interface Ready {
  readonly settings: Settings
  /** The fragment that opens the server in the playground, or why there is none. */
  readonly link: { readonly fragment: string } | { readonly says: string }
}

/**
 * What was found as a server, and the link to it. A link holds no private key.
 * @param now seconds; a link says at which instant it was made
 */
export async function readyFor(found: Found, now: number): Promise<Ready> {
  const settings = await settingsOf(found, presets.ownPolicy)
  const inputs = { ...initialCase, ...settings.inputs }
  const link = await encodeLink(linkStateOf({ inputs, token: '', now, keys: await readKeys(inputs.keysText) }))
  return { settings, link: link.ok ? { fragment: link.fragment } : { says: `${link.says} ${link.fix}` } }
}
