import { policyUnder } from '../issuers/policy'
import type { Presets } from '../case/server'
import { readKeys } from '../keys/read'
import type { Jwk, Policy, TargetServer, TrustedIssuer } from '../pipeline/types'
import type { Problem } from './command-line'
import { nearest } from './nearest'
import { safe } from './text'
import type { Content } from './world'

/** What is said about a server. Empty: nothing is. */
export interface Settings {
  readonly name: string
  readonly resource: string
  readonly issuers: readonly string[]
  /** JWK, JWK Set or PEM. */
  readonly keysText: string
  /** `<product>/<profile>`, or a product, which means its first. */
  readonly profile: string
  readonly policy: Partial<Policy>
}

/** A careful server of which nothing has been said yet. */
export const bareServer = ({ ownPolicy }: Presets): TargetServer => ({
  id: 'given',
  name: 'the server',
  resource: '',
  issuers: [],
  policy: ownPolicy,
})

/**
 * The server with these settings over what it was. Keys that cannot be read are a problem, never no keys.
 * @param where what the settings come from, as a sentence begins with it
 */
export async function withSettings(
  server: TargetServer,
  { name, resource, issuers, keysText, profile, policy }: Settings,
  content: Content,
  where: string,
): Promise<TargetServer | Problem> {
  const keys = await keysIn(keysText, where)
  if (keys && 'says' in keys) return keys
  const shape = profile === '' ? null : await profileNamed(profile, content)
  if (shape && 'says' in shape) return { says: `${where}: ${shape.says}` }
  const names = issuers.length > 0 ? issuers : server.issuers.map(({ issuer }) => issuer)
  return {
    ...server,
    name: safe(name) || server.name,
    resource: resource || server.resource,
    issuers: keys || issuers.length > 0 ? names.map((issuer) => trusted(issuer, names, keys, server)) : server.issuers,
    policy: { ...(shape ? policyUnder(server.policy, shape) : server.policy), ...policy },
  }
}

/** Of several issuers each has the keys that name it, or nobody. */
function trusted(
  issuer: string,
  names: readonly string[],
  given: readonly Jwk[] | null,
  server: TargetServer,
): TrustedIssuer {
  if (!given) return server.issuers.find((known) => known.issuer === issuer) ?? { issuer, keys: null }
  const keys = given.filter((jwk) => names.length === 1 || jwk.issuer === undefined || jwk.issuer === issuer)
  return { issuer, keys: keys.length > 0 ? { keys } : null }
}

async function keysIn(text: string, where: string): Promise<readonly Jwk[] | Problem | null> {
  if (text.trim() === '') return null
  const reading = await readKeys(text)
  if ('problem' in reading) return { says: `${where}: ${ownWords[reading.problem] ?? reading.says}` }
  return 'keys' in reading ? reading.keys : null
}

/** Where the page's words speak of pasting. */
const ownWords: Readonly<Partial<Record<string, string>>> = {
  url: 'this is an address and no key, and nothing is fetched. Save what stands there, as in `curl -s URL > jwks.json`, and name that file.',
  metadata: 'this is the issuer’s metadata; its keys stand at its jwks_uri. Save what stands there and name that file.',
}

async function profileNamed(written: string, content: Content) {
  const { profile } = await content.presets()
  const ids = await content.profiles()
  const id = written.includes('/') ? written : ids.find((known) => known.startsWith(`${written}/`))
  const found = id === undefined ? null : await profile(id)
  if (found) return found
  const products = [...new Set(ids.map((known) => known.split('/', 1)[0] ?? ''))]
  const near = nearest(written, [...products, ...ids])
  return {
    says: `this profile is not known. ${near ? `Did you mean ${near}?` : `Products are ${products.join(', ')}.`}`,
  }
}
