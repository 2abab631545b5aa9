import { plainObject } from '../../../pipeline/encoding/plain-object'
import { decodeSegment, decodeUtf8, base64urlOf } from '../../../pipeline/encoding/segments'
import { clip, listed } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { longestReordered, ordersOf } from '../../orders'

/** The members of the JSON were put in another order. */
export default defineHypothesis({
  id: 'member-order',
  speaksTo: ['signature/mismatch'],
  specs: [rfc(7515, '5.2'), rfc(7515, '2')],
  async test({ token, parts, verifies }) {
    const [header = '', payload = ''] = parts
    const [ofHeader, ofPayload] = [membersOf(header), membersOf(payload)]
    if (token.length > longestReordered || !ofHeader || !ofPayload) return null
    for (const order of ordersOf(ofPayload.names))
      if (await verifies({ signed: `${header}.${ofPayload.written(order)}` })) return said('payload', order)
    for (const order of ordersOf(ofHeader.names, 24))
      if (await verifies({ signed: `${ofHeader.written(order)}.${payload}` })) return said('header', order)
    for (const first of ordersOf(ofHeader.names, 24))
      for (const order of ordersOf(ofPayload.names, 60))
        if (await verifies({ signed: `${ofHeader.written(first)}.${ofPayload.written(order)}` }))
          return said('payload', order)
    return null
  },
})

const said = (part: 'header' | 'payload', order: readonly string[]) => ({
  says: `It verifies when the members of the ${part} stand in the order in which they were signed (${listed(order.slice(0, 6).map((name) => clip(name, 24)))}${order.length > 6 ? ' …' : ''}): something wrote the JSON anew on the way, and its order with it.`,
  fix: 'Whatever decodes the token between issuer and server must pass on the text it was given, octet for octet, not JSON that it wrote itself.',
})

interface Members {
  readonly names: readonly string[]
  /** The segment with its members in that order. */
  readonly written: (order: readonly string[]) => string
}

/** `null` where the segment holds no object, or an object with fewer than two members. */
function membersOf(segment: string): Members | null {
  const octets = decodeSegment(segment)
  const text = octets && decodeUtf8(octets)
  const object = text === null ? null : plainObject(text)
  if (!object) return null
  const texts = new Map(
    Object.entries(object).map(([name, v]) => [name, `${JSON.stringify(name)}:${JSON.stringify(v)}`]),
  )
  return texts.size < 2
    ? null
    : {
        names: [...texts.keys()],
        written: (order) => base64urlOf(`{${order.map((name) => texts.get(name)).join(',')}}`),
      }
}
