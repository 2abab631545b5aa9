import type { PublicJwk } from './case'
import type { Cut } from './credentials'
import { redactKeys } from './outgoing-keys'
import * as redact from './redact'

/*
 * The ways a value is handed on, by the names that the table of fields gives them. Apart from the table: who only reads
 * a link needs none of them.
 */

/** Of a text; of nothing, nothing, and of a list each text. */
const waysOfText = {
  token: redact.token,
  authorization: redact.authorization,
  scheme: redact.scheme,
  fieldLine: redact.fieldLine,
  uri: redact.uri,
  requestUri: redact.requestUri,
  form: redact.form,
  certificate: redact.certificate,
} as const

const otherWays = {
  words: redact.everyText,
  keys: (value: unknown, cut: Cut) => redactKeys(value as readonly PublicJwk[] | null, cut),
  emptied: () => '',
} as const

export type Way = keyof typeof waysOfText | keyof typeof otherWays
/** Of a composite field, by member; what is plain has none. */
export type Ways = { readonly [member: string]: Way }

/** A value without what `cut` takes out of it; as it is where nothing in it can be secret. */
export function redactAs(as: Way | Ways | undefined, value: unknown, cut: Cut): unknown {
  if (as === undefined || value === undefined) return value
  if (typeof as === 'object')
    return Object.fromEntries(
      Object.entries(value as object).map(([name, item]) => [
        name,
        redactAs(Object.hasOwn(as, name) ? as[name] : undefined, item, cut),
      ]),
    )
  if (isOfText(as)) return inTexts(waysOfText[as], value as string | readonly string[] | null, cut)
  return otherWays[as](value, cut)
}

const isOfText = (way: Way): way is keyof typeof waysOfText => Object.hasOwn(waysOfText, way)

function inTexts(way: redact.Redact<string>, value: string | readonly string[] | null, cut: Cut) {
  if (value === null) return null
  return typeof value === 'string' ? way(value, cut) : value.map((text) => way(text, cut))
}
