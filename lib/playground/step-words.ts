import { readObject } from '../pipeline/encoding/json'
import { visible } from '../pipeline/encoding/visible-text'
import type { Policy } from '../pipeline/types'
import type { Case } from '../case/case'
import type { HeldKey } from '../keys/ring'
import { type Part, type PlaygroundState, textsOf } from './state'

/** What things are called, by id; `undefined` for what nobody knows. */
export interface Names {
  readonly example: (id: string) => string | undefined
  /** Whose token it looks like. */
  readonly product: (token: string) => string | undefined
  readonly server: (id: string) => string | undefined
  readonly profile: (id: string) => string | undefined
  readonly setting: (name: keyof Policy) => string | undefined
}

/** Changes told of one step. */
const mostTold = 2
/** Longest name in a step, in characters. */
const longestName = 60

/** What a step changed, in words: “aud changed”, “server: Billing”. */
export function stepWords(before: PlaygroundState, after: PlaygroundState, names: Names): string {
  if (after.crafted && after.crafted !== before.crafted) return `attack: ${after.crafted.name}`
  if (after.origin.inputs !== before.origin.inputs) return openedWords(after.origin.id, names)
  const told = [
    ...tokenWords(before.inputs, after.inputs, names),
    ...signingWords(before, after),
    ...keyWords(before.keys, after.keys),
    ...serverWords(before, after, names),
    ...requestWords(before.inputs.request, after.inputs.request),
    ...fieldWords(before.inputs, after.inputs, isOtherOwn(before, after) ? ['keysText', 'secret'] : []),
  ]
  if (told.length === 0) return 'changed'
  return told.length > mostTold ? `${told.slice(0, mostTold).join(', ')} and more` : told.join(', ')
}

const short = (name: string) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name)

function openedWords(id: string | null, names: Names): string {
  return id === null ? 'link opened' : `example: ${names.example(id) ?? short(id)}`
}

function tokenWords(before: Case, after: Case, names: Names): readonly string[] {
  if (after.token !== before.token) {
    if (after.token === '') return ['token removed']
    const whose = names.product(after.token) ?? issuerIn(textsOf(after).payload)
    return [`token ${before.token === '' ? 'added' : 'replaced'}${whose ? `: ${short(visible(whose))}` : ''}`]
  }
  const [was, is] = [textsOf(before), textsOf(after)]
  return [...partWords('header', was.header, is.header), ...partWords('payload', was.payload, is.payload)]
}

function partWords(part: Part, was: string, is: string): readonly string[] {
  if (was === is) return []
  const all = part === 'header' ? 'header edited' : 'claims edited'
  const [old, now] = [membersOf(was), membersOf(is)]
  if (!old || !now) return [all]
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name))
  const [first, ...more] = names
  if (first === undefined || more.length > 1) return [all]
  return names.map((name) => `${short(name)} ${old.has(name) ? (now.has(name) ? 'changed' : 'removed') : 'added'}`)
}

/** Host of the issuer that the claims name, or the name as it is; `null` if they name none. */
function issuerIn(claims: string): string | null {
  const value = membersOf(claims)?.get('iss')
  const issuer: unknown = value === undefined ? null : JSON.parse(value)
  if (typeof issuer !== 'string' || issuer === '') return null
  return URL.canParse(issuer) ? new URL(issuer).host || issuer : issuer
}

/** The members of a JSON object as they are written; `null` if it is none. */
function membersOf(text: string): ReadonlyMap<string, string> | null {
  const object = readObject(text)
  if (typeof object === 'string') return null
  return new Map(object.members.map(({ name, valueAt }) => [name, text.slice(valueAt.from, valueAt.to)]))
}

const signers: Record<Case['signWith'], string> = {
  same: 'old signature kept',
  demo: 'signed with the demo key',
  secret: 'signed with My server’s secret',
  own: 'signed with a key',
}

function signingWords(before: PlaygroundState, { inputs, keys }: PlaygroundState): readonly string[] {
  if (inputs.token !== before.inputs.token) return []
  if (inputs.signWith === before.inputs.signWith && inputs.ownKey === before.inputs.ownKey) return []
  const name = inputs.signWith === 'own' ? keys.find(({ text }) => text === inputs.ownKey)?.name : undefined
  return [name ? `signed with ${name}` : signers[inputs.signWith]]
}

function keyWords(before: readonly HeldKey[], after: readonly HeldKey[]): readonly string[] {
  return after.flatMap((key) => {
    const was = before.find(({ text }) => text === key.text)
    if (!was) return [`key added: ${key.name}`]
    if (key.removed !== was.removed) return [`key ${key.removed ? 'removed' : 'added'}: ${key.name}`]
    return key.name === was.name ? [] : [`key renamed: ${key.name}`]
  })
}

function serverWords(before: PlaygroundState, after: PlaygroundState, names: Names): readonly string[] {
  const [was, is] = [before.inputs, after.inputs]
  const [asked, asks] = [askedIn(before), askedIn(after)]
  const words = asks === asked ? [] : [`server: ${short(names.server(asks) ?? 'My server')}`]
  if (is.mine.profile !== was.mine.profile) words.push(`${names.profile(is.mine.profile) ?? 'RFC 9068'} profile`)
  if (is.mine.issuer !== was.mine.issuer) words.push('trusted issuer changed')
  if (is.mine.resource !== was.mine.resource) words.push('resource URI changed')
  // Another server brings its own settings along.
  if (isOtherOwn(before, after)) return words.slice(0, 1)
  return asks === asked ? [...words, ...policyWords(was.policy, is.policy, names)] : words
}

const askedIn = ({ inputs, own }: PlaygroundState): string => (inputs.server === 'mine' ? own : inputs.server)

const isOtherOwn = (before: PlaygroundState, after: PlaygroundState): boolean =>
  after.own !== before.own && after.inputs.server === 'mine' && askedIn(before) !== askedIn(after)

function policyWords(before: Partial<Policy>, after: Partial<Policy>, names: Names): readonly string[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Policy)[]
  return all
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => (name === 'off' ? 'checks switched' : `setting: ${names.setting(name) ?? name}`))
}

/** The other fields, in a word each. */
const fields: Partial<Record<keyof Case, string>> = {
  keysText: 'key set changed',
  secret: 'shared secret changed',
  stack: 'what the server is built with',
  clock: 'clock changed',
  scheme: 'scheme changed',
  introspection: 'introspection answer changed',
  authorization: 'Authorization changed',
  note: 'note changed',
}

const ofRequest: Readonly<Record<keyof Case['request'], string>> = {
  method: 'method',
  url: 'URL of the request',
  origin: 'Origin',
  form: 'form body',
  dpop: 'DPoP proof',
  clientCertificate: 'client certificate',
  otherFields: 'other fields',
}

const requestWords = (before: Case['request'], after: Case['request']): readonly string[] =>
  (Object.keys(ofRequest) as (keyof Case['request'])[])
    .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
    .map((name) => `${ofRequest[name]} changed`)

const fieldWords = (before: Case, after: Case, but: readonly string[]): readonly string[] =>
  (Object.keys(fields) as (keyof Case)[]).flatMap((name) =>
    but.includes(name) || JSON.stringify(before[name]) === JSON.stringify(after[name]) ? [] : [fields[name] ?? ''],
  )
