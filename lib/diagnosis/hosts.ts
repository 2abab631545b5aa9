import type { UriParts } from '../pipeline/audience/uri'

/** A name that only the inside of a network knows (RFC 6761, RFC 6762, RFC 1918), or no dot at all. */
export function isInner(host: string): boolean {
  return (
    !host.includes('.') ||
    /\.(?:local|localhost|internal|lan|svc|svc\.cluster\.local|home\.arpa)$/i.test(host) ||
    /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^0\.0\.0\.0$/.test(host)
  )
}

/** A name of the machine itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3). */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|0\.0\.0\.0)$/i.test(host)

/**
 * Whether the one looks like the address of the other behind a proxy: an inner name of a public one, or http where the
 * proxy ends TLS.
 */
export const isBehindProxyOf = (outer: UriParts, inner: UriParts): boolean =>
  (isInner(inner.host) && !isInner(outer.host)) ||
  (inner.scheme === 'http' && outer.scheme === 'https' && inner.host === outer.host)

const tunnel = /\.(?:ngrok(?:-free)?\.(?:app|dev|io)|trycloudflare\.com|loca\.lt|devtunnels\.ms)$/i

const hoster =
  /\.(?:onrender\.com|up\.railway\.app|fly\.dev|vercel\.app|netlify\.app|herokuapp\.com|run\.app|azurewebsites\.net|azurecontainerapps\.io|azure-api\.net|workers\.dev|pages\.dev|amazonaws\.com|on\.aws|cloudfront\.net|deno\.dev|replit\.app|hf\.space)$/i

/** Longest name of a host in DNS, in characters. */
const longest = 253

/** A name of a tunnel to a machine of one's own. */
export const isTunnel = (host: string): boolean => host.length <= longest && tunnel.test(host)

/** A name under which a tunnel or a hoster gives an address to whoever asks. */
export const isGivenOut = (host: string): boolean => host.length <= longest && (tunnel.test(host) || hoster.test(host))
