/** The hosts under which a cloud of Entra ID issues: in tokens of v1.0, and in those of v2.0. */
export const entraClouds: readonly { readonly v1: string; readonly v2: string }[] = [
  { v1: 'sts.windows.net', v2: 'login.microsoftonline.com' },
  // The cloud of the US government has the worldwide name in v1.0.
  { v1: 'sts.windows.net', v2: 'login.microsoftonline.us' },
  { v1: 'sts.chinacloudapi.cn', v2: 'login.partner.microsoftonline.cn' },
]

interface EntraIssuer {
  readonly host: string
  /** As it stands in the path, in small letters: a GUID, or a placeholder for one. */
  readonly tenant: string
}

/** Taken apart; `null` for what is no issuer of Entra ID in any cloud, by either version. */
export function entraIssuer(issuer: string): EntraIssuer | null {
  const [, host = '', tenant = ''] = /^https:\/\/([a-z.]{1,40})\/([^/]{1,100})(?:\/v2\.0)?\/?$/.exec(issuer) ?? []
  return isEntraHost(host) ? { host, tenant: tenant.toLowerCase() } : null
}

export const isEntraHost = (host: string): boolean => entraClouds.some(({ v1, v2 }) => [v1, v2].includes(host))

/** Whether one cloud issues under both. */
export const shareCloud = (a: string, b: string): boolean =>
  entraClouds.some(({ v1, v2 }) => [v1, v2].includes(a) && [v1, v2].includes(b))
