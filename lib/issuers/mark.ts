import { type JsonObject, memberValue } from '../pipeline/encoding/json'
import { clip } from '../pipeline/encoding/visible-text'
import { matchesPattern } from '../pipeline/encoding/pattern'

/** What the header or the claims of a token may show. Plain JSON. */
export type Condition = {
  readonly in: 'header' | 'claims'
  /** A parameter's or claim's name; `*` in it stands for any text without a slash. */
  readonly member: string
} & (
  | { readonly is: 'there' | 'absent' | 'text' | 'list' }
  | { readonly value: string | number }
  /** A pattern the text matches, `*` standing for any text without a slash. Of a list, one text that matches. */
  | { readonly like: string }
)

/** A condition that speaks for a product. */
export type Mark = Condition & {
  /**
   * `own`: nobody else writes it (its host, a claim with its name). `typical`: few others do.
   * `weak`: many do, so it counts only beside others.
   */
  readonly speaks: 'own' | 'typical' | 'weak'
  /** It speaks only where this holds as well. */
  readonly beside?: Condition
}

/** What is known of a token before anything is verified; `null` where it cannot be read. */
export interface Decoded {
  readonly header: JsonObject | null
  readonly claims: JsonObject | null
}

/** Of a part that cannot be read nothing holds, `absent` neither. */
export function holds(condition: Condition, token: Decoded): boolean {
  const object = token[condition.in]
  if (!object) return false
  const value = memberLike(object, condition.member)
  if ('value' in condition) return value === condition.value
  if ('like' in condition) {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
    return texts.some((text) => typeof text === 'string' && matchesPattern(condition.like, text))
  }
  switch (condition.is) {
    case 'there':
      return value !== undefined
    case 'absent':
      return value === undefined
    case 'text':
      return typeof value === 'string'
    case 'list':
      return Array.isArray(value)
  }
}

/** The condition as the reader is told it. */
export function describe(condition: Condition): string {
  const name = `${condition.in === 'header' ? 'the header parameter' : 'the claim'} ${condition.member}`
  if ('value' in condition) return `${name} is ${JSON.stringify(condition.value)}`
  if ('like' in condition) return `${name} looks like ${clip(condition.like, 80)}`
  return {
    there: `${name} is there`,
    absent: `${name} is missing`,
    text: `${name} is a text`,
    list: `${name} is a list`,
  }[condition.is]
}

function memberLike(object: JsonObject, name: string): unknown {
  if (!name.includes('*')) return memberValue(object, name)
  return object.members.find((m) => matchesPattern(name, m.name))?.value
}
