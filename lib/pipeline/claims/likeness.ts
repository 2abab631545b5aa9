import { rememberWriting } from '../encoding/alike'
import { findMember, type JsonMember, type JsonObject } from '../encoding/json'

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isText = (value: unknown) => typeof value === 'string' && value !== ''

/**
 * Claims that each token of an issuer has of its own, and whether the value is what others have there: then all that
 * checks of the other claims see of it is that it is there.
 */
export const ownClaims: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['exp', isNumber],
  ['nbf', isNumber],
  ['iat', isNumber],
  ['auth_time', isNumber],
  ['jti', isText],
  ['sub', isText],
  ['sid', isText],
  ['uti', isText],
])

/** Longer claims are not compared: their key would take as long as judging them. */
const longest = 2048

/**
 * A text that is equal for claims that differ in nothing but the values of `ownClaims`. `null`: a name occurs twice, or
 * they are long.
 */
export function likenessOf(claims: JsonObject): string | null {
  const { whole, text, distinct, alike } = claims
  if (alike !== null) return alike
  if (!distinct || text.length > longest) return null
  let key = ''
  for (const name of Object.keys(whole)) {
    const value = whole[name]
    // With lengths in front, so that no name or value can pass for two.
    key += ownClaims.get(name)?.(value)
      ? `${name.length} ${name}`
      : `${name.length}:${name}${typeof value === 'string' ? `${value.length}:${value}` : written(claims, name)}`
  }
  return key
}

const isOwn = ({ name, value }: JsonMember) => ownClaims.get(name)?.(value) === true

/** Has claims like these read and compared at a glance from now on. */
export const expectLike = ({ text }: JsonObject): void => rememberWriting(text, isOwn)

/** As it stands in the text: of numbers and inner objects something may be lost in its value. */
function written(claims: JsonObject, name: string): string {
  const text = findMember(claims, name)?.text ?? ''
  return `${text.length}=${text}`
}
