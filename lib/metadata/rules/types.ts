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
  for (const [name, type] of Object.entries(types)) {
    const member = findMember(object, name)
    if (member && !fits[type](member.value))
      return { says: `${name} is of another type.`, expected: words[type], found: named(member.value) }
  }
  return 'kept'
}

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
