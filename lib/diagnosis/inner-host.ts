/** A name that only the inside of a network knows (RFC 6761, RFC 6762, RFC 1918), or no dot at all. */
export function isInner(host: string): boolean {
  return (
    !host.includes('.') ||
    /\.(?:local|localhost|internal|lan|svc|svc\.cluster\.local|home\.arpa)$/i.test(host) ||
    /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^0\.0\.0\.0$/.test(host)
  )
}
