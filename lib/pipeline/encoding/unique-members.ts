import { type JsonMember, type JsonObject, duplicates } from './json'
import { clip } from './visible-text'
import type { CheckReturn, Outcomes } from '../outcomes'
import type { Explanation } from '../types'

interface Repeated {
  readonly name: string
  readonly values: string
  readonly times: string
}

/** The first name that occurs twice, with the values it is given, in order, and where each stands. */
export function repeated(object: JsonObject): Repeated | null {
  const [first] = duplicates(object)
  if (!first) return null
  const [name, members] = first
  return {
    name,
    times: members.length === 2 ? 'twice' : `${members.length} times`,
    values: `${firstThree(members)}${members.length > 3 ? ` and ${members.length - 3} more` : ''}`,
  }
}

/** The first three stand for all: a name may be written thousands of times. */
const firstThree = (members: readonly JsonMember[]) =>
  members
    .slice(0, 3)
    .map((m) => `${clip(m.text, 60)} (character ${m.nameAt.from + 1})`)
    .join(' and then ')

/** The reasons of the two checks that look for duplicates. */
export const uniqueReasons = (part: string) => ({
  duplicate: ({ name, values, times }: Repeated): Explanation => ({
    says: `The ${part} says “${clip(name, 40)}” ${times}: ${values}.`,
    because:
      'A parser must refuse duplicate names or keep only the last. Those that keep the first exist, so two programs reading this token would act on different values.',
    fix: 'Have the issuer write each name once. Merge the values into one member if both are meant.',
    note: 'written twice',
  }),
})

type Says = Pick<Outcomes<ReturnType<typeof uniqueReasons>, never>, 'pass' | 'fail'>

/** How both judge. */
export function eachOnce(object: JsonObject, part: 'header' | 'payload', { pass, fail }: Says): CheckReturn {
  const expected = 'each name once'
  const twice = repeated(object)
  if (!twice) return pass(() => ({ expected, found: `${object.members.length} different names` }), { in: part })
  return fail('duplicate', () => ({ expected, found: `${clip(twice.name, 40)}: ${twice.values}`, ...twice }), {
    in: part,
    member: twice.name,
  })
}
