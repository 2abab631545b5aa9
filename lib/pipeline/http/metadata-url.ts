/** Where the protected resource metadata stands: inserted between host and path (RFC 9728 §3.1). */
export function metadataUrl(resource: string): string | null {
  const parts = resource.match(/^(https?:\/\/[^/?#]+)(\/[^?#]*)?(\?[^#]*)?/i)
  if (!parts) return null
  const [, origin, path = '', query = ''] = parts
  return `${origin}/.well-known/oauth-protected-resource${path === '/' ? '' : path}${query}`
}
