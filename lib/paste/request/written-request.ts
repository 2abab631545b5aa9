import { unseen } from '../../pipeline/encoding/visible-text'

/** A request as somebody has written it down: raw, as a command, in code, in a file of a browser. */
export interface WrittenRequest {
  /** `null`: the text does not say. */
  readonly method: string | null
  /** With its query, without a fragment; from the path on where no host is said. `null`: the text does not say. */
  readonly url: string | null
  /** The text says http or https, so that `url` does not guess. */
  readonly saysScheme: boolean
  /** Name and value of its fields, in order. `null`: the value holds a variable, or cannot be told. */
  readonly fields: readonly WrittenField[]
  /** The body, if it is a form (application/x-www-form-urlencoded). */
  readonly form: string | null
  readonly body: string
  /** What is not said there was not sent. */
  readonly isWhole: boolean
}

export type WrittenField = readonly [name: string, value: string | null]

/** The values of the fields of that name, in small letters. */
export const valuesOf = ({ fields }: Pick<WrittenRequest, 'fields'>, name: string): readonly (string | null)[] =>
  fields.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value)

/** White space around a value that no server sees: RFC 9110 §5.5, blanks and tabs alone. */
export function withoutOws(value: string): string {
  let end = value.length
  while (end > 0 && ' \t\r'.includes(value[end - 1] ?? '')) end--
  return value.slice(0, end).replace(/^[ \t]+/, '')
}

const formType = /^application\/x-www-form-urlencoded(?=\s*(?:;|$))/i

/** Whether the fields say that the body is a form. */
export const saysForm = (fields: readonly WrittenField[]): boolean =>
  valuesOf({ fields }, 'content-type').some((type) => type !== null && formType.test(type))

const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/i

/** The scheme of a host of which nobody says it. */
export const guessedScheme = (host: string): string => (isLocal.test(host) ? 'http' : 'https')

/** A whole address without credentials and fragment; `null` if it is none. */
export function wholeAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || /[\s"'`<>\\^]|\$\{/.test(text) || unseen.test(text) || text.length > 4200)
    return null
  if (!URL.canParse(text) || new URL(text).username !== '') return null
  return text.split('#', 1)[0] ?? null
}
