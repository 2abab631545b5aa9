import { encodeLink } from '@/lib/case/link'
import { initialCase } from '@/lib/case/link-state'
import { linkStateOf } from '@/lib/case/outgoing'
import { readGivenKeys } from '@/lib/keys/on-demand'
import type { Issuer } from './lab'

const site = 'http://localhost:3000'

/**
 * The address that shows a token of the lab at one of its servers in the playground of `npm start`; `null` where it does
 * not fit a link.
 * @param now Seconds; the instant it is judged at.
 */
export async function playgroundLink(
  { issuer, jwksUri }: Issuer,
  { resource }: { readonly resource: string },
  token: string,
  now: number,
): Promise<string | null> {
  const keysText = await (await fetch(jwksUri)).text()
  const inputs = {
    ...initialCase,
    token,
    server: 'mine',
    mine: { resource, issuer, profile: 'oidc-provider/jwt' },
    keysText,
    clock: { kind: 'fixed', at: now },
  } as const
  const link = await encodeLink(linkStateOf({ inputs, token, now, keys: await readGivenKeys(keysText) }))
  return link.ok ? `${site}/playground/#${link.fragment}` : null
}
