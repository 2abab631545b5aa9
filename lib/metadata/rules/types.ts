import { findMember, type JsonObject } from '../../pipeline/encoding/json'
import { show } from '../../pipeline/encoding/visible-text'
import type { Judged } from '../rule'

export type MemberType = 'text' | 'texts' | 'flag'

const words: Record<MemberType, string> = {
  text: 'a string',
  texts: 'a list of strings',
  flag: 'true or false',
}
const fits: Record<MemberType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  flag: (value) => typeof value === 'boolean',
}

/** Whether every member that is there is of its type. */
export function typesOf(object: JsonObject, types: Readonly<Record<string, MemberType>>): Judged {
  const wrong = Object.entries(types).flatMap(([name, type]) => {
    const member = findMember(object, name)
    return member && !fits[type](member.value) ? [{ name, expected: words[type], found: named(member.value) }] : []
  })
  const [first, ...more] = wrong
  if (!first) return 'kept'
  const { expected, found } = first
  if (more.length === 0) return { says: `${first.name} is of another type.`, expected, found }
  return {
    says: `${wrong.length} members are of another type.`,
    expected: wrong.map(({ name, expected }) => `${name}: ${expected}`).join('; '),
    found: wrong.map(({ name, found }) => `${name}: ${found}`).join('; '),
  }
}

/** Of a member that says nothing: that it is not there, or is none of what it should be. */
export const saysNothing = (object: JsonObject, name: string, type: 'string' | 'list'): string =>
  findMember(object, name) ? `${name} is no ${type}.` : `There is no ${name} in it.`

/** A list is said by its length, so that nothing deep is written out. */
const named = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : show(value, 60)
}

/** Whether no list that is there is empty. */
export function withoutEmptyLists({ members }: JsonObject): Judged {
  const empty = members.find(({ value }) => Array.isArray(value) && value.length === 0)
  return empty ? { says: `${show(empty.name, 60)} is an empty list.` } : 'kept'
}
