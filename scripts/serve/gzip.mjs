// Answers compressed for whoever takes them so.
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** Whether an Accept-Encoding header takes gzip: named, or by `*`, and not with weight 0 (RFC 9110 §12.5.3). */
export function acceptsGzip(header = '') {
  const weights = new Map(
    header.split(',').map((item) => {
      const [coding = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((p) => p.startsWith('q='))
      return [coding, weight === undefined ? 1 : Number(weight.slice(2))]
    }),
  )
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}

const known = new Map() // file → its compressed bytes, as long as the file does not change

export async function gzippedBytes(file) {
  const { mtimeMs, size } = await stat(file)
  const version = `${mtimeMs} ${size}`
  const kept = known.get(file)
  if (kept?.version === version) return kept.bytes
  const bytes = await compress(await readFile(file))
  known.set(file, { version, bytes })
  return bytes
}
