import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** The text a link of ours carries, read without the site's own reader. */
export function textOfLink(link: string): string {
  const [version, codec, body = ''] = link.slice(link.indexOf('#') + 1).split('.')
  if (version !== 'v1') return link
  const octets = Buffer.from(body, 'base64url')
  return (codec === 'd' ? inflateRawSync(octets) : octets).toString()
}

export const linkOfText = (text: string | Uint8Array) => `v1.d.${deflateRawSync(text).toString('base64url')}`

/** A few hundred kilobytes at most, and a hundred megabytes when inflated. */
export const bomb = () => linkOfText(Buffer.alloc(100 * 2 ** 20, ' '))
