/** One challenge of a `WWW-Authenticate` field (RFC 9110 §11.6.1). */
export interface Challenge {
  /** As written. */
  readonly scheme: string
  /** In order, names in lower case. */
  readonly params: readonly ChallengeParam[]
}

interface ChallengeParam {
  readonly name: string
  readonly value: string
  /** A quoted string, or a token; `false`: neither, as in `resource_metadata=https://…` without quotes. */
  readonly wellFormed: boolean
}

const token = /[\w!#$%&'*+.^|~-]{1,200}/y
const quoted = /"((?:[^"\\]|\\.)*)"?/y
/** What stands for a value where quotes were forgotten: up to a comma or a space. */
const bare = /[^\s,"]{1,2000}/y
const mostParams = 50

/** The challenges of a field's value, as far as they can be read. Never throws; time is linear. */
export function parseChallenges(value: string): readonly Challenge[] {
  const found: { scheme: string; params: ChallengeParam[] }[] = []
  let at = 0
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(value)
    if (match) at = pattern.lastIndex
    return match
  }
  for (let count = 0; count < mostParams; count++) {
    read(/[\s,]{0,2000}/y)
    const name = read(token)?.[0]
    if (!name) break
    const before = at
    read(/ {0,20}/y)
    if (value[at] !== '=') {
      at = before
      found.push({ scheme: name, params: [] })
      continue
    }
    at++
    read(/ {0,20}/y)
    const param = valueAt(read, name.toLowerCase())
    if (!param) break
    if (found.length === 0) found.push({ scheme: '', params: [] })
    found.at(-1)?.params.push(param)
  }
  return found
}

function valueAt(read: (pattern: RegExp) => RegExpExecArray | null, name: string): ChallengeParam | null {
  const text = read(quoted)
  if (text)
    return {
      name,
      value: (text[1] ?? '').replace(/\\(.)/g, '$1'),
      wellFormed: text[0].length > 1 && text[0].endsWith('"'),
    }
  const value = read(bare)?.[0]
  if (value === undefined) return null
  return { name, value, wellFormed: /^[\w!#$%&'*+.^|~-]+$/.test(value) }
}

export const paramOf = ({ params }: Challenge, name: string): string | undefined =>
  params.find((param) => param.name === name)?.value
