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
