import { isObject } from '../../pipeline/encoding/json'
import { withMember } from '../../playground/json-text'
import { defineAttack } from '../attack'
import { valueIn } from '../parts'

export default defineAttack({
  id: 'duplicate-aud',
  name: 'Duplicate aud',
  hopes: 'that one parser reads the first aud, another the last, and each server finds its own.',
  scenario: 'duplicate-aud',
  async apply({ header, payload, resource, otherResource }) {
    const there = valueIn(payload, 'aud')
    const isOwn = there === resource
    const started = there === undefined ? (withMember(payload, 'aud', resource) ?? payload) : payload
    const first = isOwn || there === undefined ? otherResource : resource
    return {
      edited: { header, payload: inFront(started, first) },
      did: `aud is written twice now: first ${first}, last ${shown(valueIn(started, 'aud'))}.`,
    }
  },
})

/** `aud` in front of all other members, whatever they are. */
function inFront(object: string, aud: string): string {
  const brace = object.indexOf('{') + 1
  const rest = object.slice(brace)
  const written = `\n  "aud": ${JSON.stringify(aud)}`
  const text = `${object.slice(0, brace)}${written},${rest}`
  return isObject(text) ? text : `${object.slice(0, brace)}${written}${rest}`
}

/** An audience in a sentence. It can be of any length. */
function shown(aud: unknown): string {
  const text = typeof aud === 'string' ? aud : (JSON.stringify(aud) ?? '')
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
