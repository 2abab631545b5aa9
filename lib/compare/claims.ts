import type { Judgement } from '../judge/judgement'
import { stepsOf } from '../judge/station'
import { readObject } from '../pipeline/encoding/json'
import { clip } from '../pipeline/encoding/visible-text'

/** A token as it was read, and what came of it. */
interface Side {
  /** JSON texts; empty or no JSON where there is nothing to read. */
  readonly texts: { readonly header: string; readonly payload: string }
  readonly judgement: Judgement
}

export interface ClaimRow {
  readonly part: 'header' | 'payload'
  /** As it is drawn: cut, and made visible. */
  readonly name: string
  /** The JSON text as it was sent; `null`: not there. */
  readonly left: string | null
  readonly right: string | null
  /** A verdict of one side was decided at this member. */
  readonly decides: boolean
}

/** Members of each token that are compared, so that a token of thousands stays a page. */
const most = 200

/**
 * The header parameters and claims of two tokens beside each other: what differs, first of it what a verdict was
 * decided at, and what is alike. `cut`: members beyond the first 200 of a token.
 */
export function claimRows(
  left: Side,
  right: Side,
): { readonly differ: readonly ClaimRow[]; readonly alike: readonly ClaimRow[]; readonly cut: number } {
  const decisive = new Set([...decidedAt(left.judgement), ...decidedAt(right.judgement)])
  const rows: ClaimRow[] = []
  let cut = 0
  for (const part of ['payload', 'header'] as const) {
    const [a, b] = [membersOf(left.texts[part]), membersOf(right.texts[part])]
    const names = [...new Set([...a.keys(), ...b.keys()])]
    cut += Math.max(0, names.length - most)
    for (const name of names.slice(0, most)) {
      const row = { part, name: clip(name), left: a.get(name) ?? null, right: b.get(name) ?? null }
      rows.push({ ...row, decides: decisive.has(`${part} ${name}`) })
    }
  }
  const differs = (row: ClaimRow) => row.left !== row.right
  const differ = rows.filter(differs).sort((a, b) => Number(b.decides) - Number(a.decides))
  return { differ, alike: rows.filter((row) => !differs(row)), cut }
}

function decidedAt({ stations }: Judgement): readonly string[] {
  const at = stepsOf(stations).find(({ decides }) => decides)?.at
  return at && 'member' in at && at.member !== undefined ? [`${at.in} ${at.member}`] : []
}

/** By name; of members that stand twice the last, as most libraries take it. */
function membersOf(text: string): ReadonlyMap<string, string> {
  const object = readObject(text)
  if (typeof object === 'string') return new Map()
  return new Map(object.members.map(({ name, text }) => [name, withoutSpace(text)]))
}

/** Valid JSON has white space between tokens or inside strings, and strings are kept whole. */
const withoutSpace = (json: string): string => json.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1')
