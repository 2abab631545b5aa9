type Form = 'text' | 'number' | 'object' | 'object or null'

/** What a case is judged and scored by; every other member may be absent. */
const needed: Readonly<Record<string, Form>> = {
  id: 'text',
  level: 'text',
  token: 'text',
  keys: 'object',
  server: 'object',
  now: 'number',
  request: 'object or null',
  expected: 'object',
}

/** Why this cannot be a case of the vector files, for a sentence that names it; `null` if it can. */
export function faultOfCase(value: unknown): string | null {
  if (formOf(value) !== 'object') return 'is no object'
  const members = value as Readonly<Record<string, unknown>>
  for (const [name, form] of Object.entries(needed)) {
    if (!(name in members)) return `has no member "${name}"`
    if (!form.split(' or ').includes(formOf(members[name]))) return `has a member "${name}" that is no ${form}`
  }
  const { verdict, acceptableVerdicts } = members.expected as Readonly<Record<string, unknown>>
  if (verdict !== 'accept' && verdict !== 'reject') return 'expects neither "accept" nor "reject" as "verdict"'
  return Array.isArray(acceptableVerdicts) ? null : 'has no list "acceptableVerdicts" in "expected"'
}

function formOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'string' ? 'text' : typeof value
}
