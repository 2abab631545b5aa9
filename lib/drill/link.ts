import { encodeLink } from '../case/link'
import { initialCase } from '../case/link-state'
import { linkStateOf } from '../case/outgoing'
import { readGivenKeys } from '../keys/on-demand'
import type { Step } from './step'

/**
 * The address that shows this request in the playground of `site`, judged at the instant it was sent. Its token is of a
 * key that was made for the run, and the keys beside it are public. `null` where it does not fit a link.
 */
export async function linkTo({ input, token, scenario }: Step, site: string): Promise<string | null> {
  const { request, server, now } = input
  const keysText = JSON.stringify({ keys: server.issuers.flatMap(({ keys }) => keys?.keys ?? []) })
  const { requiredScopes, dpop } = server.policy
  const url = request.url === server.resource ? {} : { url: request.url }
  const inputs = {
    ...initialCase,
    token,
    server: 'mine',
    mine: { resource: server.resource, issuer: server.issuers.map(({ issuer }) => issuer).join(' '), profile: '' },
    policy: { requiredScopes, dpop },
    keysText,
    clock: { kind: 'fixed', at: now },
    request: {
      ...url,
      ...(request.dpop.length > 0 && { dpop: request.dpop }),
      ...certificateOf(request.clientCertificate),
    },
    authorization: isPlain(request.authorization, token) ? null : request.authorization,
    note: `Sent by a fire drill: ${scenario.title}`,
  } as const
  const link = await encodeLink(linkStateOf({ inputs, token, now, keys: await readGivenKeys(keysText) }))
  return link.ok ? `${site.replace(/\/$/, '')}/playground/#${link.fragment}` : null
}

const certificateOf = (clientCertificate: string | null) => (clientCertificate === null ? {} : { clientCertificate })

const isPlain = ([first, ...others]: readonly string[], token: string) =>
  others.length === 0 && first === `Bearer ${token}`
