import type { OwnServer } from './server'
import { version } from './read'

/** The file of these servers. Each is a `TargetServer` with all of its policy, and says which profile that follows. */
export function serversText(servers: readonly OwnServer[], schema: string): string {
  const written = servers.map(({ id, name, resource, issuers, profile, policy }) => ({
    id,
    name,
    resource,
    issuers,
    profile,
    policy,
  }))
  return `${JSON.stringify({ $schema: schema, version, servers: written }, null, 2)}\n`
}
