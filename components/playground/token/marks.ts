import { type JsonObject, readObject } from '@/lib/pipeline/encoding/json'
import { duration, instant } from '@/lib/pipeline/encoding/instant'
import type { Part } from '@/lib/playground/state'
import type { Station, Step } from '@/lib/judge/station'
import type { EditorMark, EditorNote } from '../../editor/types'

/** A name can be written a thousand times: so many of its members are marked and noted. */
const mostOfOne = 3
/** Longest sentence on a mark, in characters. */
const longestMessage = 500

/** What the editor of one part shows: marked claims with their findings, and times as people read them. */
export function annotate(
  part: Part,
  text: string,
  stations: readonly Station[],
  now: number,
): { marks: EditorMark[]; notes: EditorNote[] } {
  const object = readObject(text)
  if (typeof object === 'string') return { marks: [], notes: [] }
  const marks: EditorMark[] = []
  const notes = new Map<number, EditorNote>()
  for (const note of part === 'payload' ? times(object, now) : []) notes.set(note.at, note)
  const tone = { fail: 'fail', warn: 'warn' } as const
  for (const step of stations.flatMap((s) => (s.kind === 'step' ? [s] : []))) {
    if (step.at?.in !== part || !step.explanation || (step.status !== 'fail' && step.status !== 'warn')) continue
    const named = object.members.filter((m) => m.name === step.at?.member)
    const message = messageOf(step.explanation.says, named.length)
    for (const { valueAt, nameAt } of named.slice(0, mostOfOne)) {
      marks.push({ from: nameAt.from, to: valueAt.to, tone: tone[step.status], message })
      const { note } = step.explanation
      const earlier = notes.get(nameAt.from)
      if (note && (!earlier || earlier.tone === 'info'))
        notes.set(nameAt.from, { at: nameAt.from, text: note, tone: tone[step.status] })
    }
  }
  return { marks, notes: [...notes.values()] }
}

/** Where a step's claim stands in the text; `null` if it is not there. */
export function rangeOf(step: Step, text: string): { from: number; to: number } | null {
  const object = readObject(text)
  if (typeof object === 'string') return null
  const member = object.members.findLast((m) => m.name === step.at?.member)
  return member ? { from: member.nameAt.from, to: member.valueAt.to } : null
}

function messageOf(says: string, members: number): string {
  const sentence = says.length > longestMessage ? `${says.slice(0, longestMessage)}…` : says
  if (members <= mostOfOne) return sentence
  return `${sentence} The first ${mostOfOne} of ${members.toLocaleString('en')} are marked.`
}

function times(object: JsonObject, now: number): EditorNote[] {
  const named = (name: string) => object.members.filter((m) => m.name === name).slice(0, mostOfOne)
  return ['iat', 'nbf', 'exp', 'auth_time'].flatMap(named).flatMap(({ value, nameAt }) => {
    if (typeof value !== 'number' || instant(value) === null) return []
    const away = value - now
    const text = away === 0 ? 'now' : `${duration(away)} ${away > 0 ? 'after' : 'before'} now`
    return [{ at: nameAt.from, text, tone: 'info' as const }]
  })
}
