import type { SourceId } from './sources'

/** A product of which one thing is reported, and no more is known here: no shapes, no samples. */
interface ReportedIssuer {
  readonly name: string
  readonly resource: 'yes' | 'no'
  readonly says: string
  readonly source: SourceId
}

/** Products that `content/issuers` lacks, by name. */
export const reportedIssuers: readonly ReportedIssuer[] = [
  {
    name: 'Abblix Oidc.Server',
    resource: 'yes',
    says: 'resource is read in authorization and token requests since 2024-06.',
    source: 'abblix-12',
  },
  {
    name: 'AuthGate',
    resource: 'yes',
    says: 'Since 2026-05-17, in authorization, token and device requests; without resource a configured audience stays the fallback.',
    source: 'authgate-187',
  },
  {
    name: 'cidaas',
    resource: 'yes',
    says: 'Its documentation restricts aud to the requested resource.',
    source: 'cidaas-resource-indicators',
  },
  {
    name: 'league/oauth2-server (PHP)',
    resource: 'no',
    says: 'Asked for since 2026-04. A workaround named there: one audience for each client.',
    source: 'league-1504',
  },
  {
    name: 'nanoidp',
    resource: 'yes',
    says: 'An identity provider for tests: aud becomes the resource, a client’s list may limit it.',
    source: 'nanoidp-256',
  },
  { name: 'openauth', resource: 'no', says: 'A pull request is open since 2025-10.', source: 'openauth-303' },
  {
    name: 'OpenIddict',
    resource: 'yes',
    says: 'Resources are validated, and permitted for each client, since 2025-06.',
    source: 'openiddict-2339',
  },
  {
    name: 'ThunderID',
    resource: 'yes',
    says: 'Its MCP guide has aud equal the identifier of the resource server that was registered.',
    source: 'thunderid-4606',
  },
]
