import type { Fold, Station, Step } from '@/lib/judge/station'

/** Neighbours that wait for something earlier: one line, however many. */
export interface Waiting {
  readonly kind: 'waiting'
  readonly steps: readonly Step[]
  readonly reached: boolean
}

/** How the rail is drawn below a row. */
export type Track =
  /** The token has passed. */
  | 'passed'
  /** The token has passed although a check that was left out would have stopped it. */
  | 'passed-unchecked'
  /** No real server gets here. */
  | 'not-reached'

export interface Row {
  readonly station: Fold | Step | Waiting
  readonly track: Track
  readonly key: string
}

/** Lays the stations out as rows, each with the track that leads on from it. */
export function rowsOf(stations: readonly Station[]): readonly Row[] {
  const rows: Row[] = []
  let track: Track = 'passed'
  for (const station of joinWaiting(stations)) {
    if (station.kind === 'step' && station.decides) track = 'not-reached'
    else if (station.kind === 'step' && station.status === 'off' && station.explanation && track === 'passed')
      track = 'passed-unchecked'
    rows.push({ station, track, key: keyOf(station) })
  }
  return rows
}

function joinWaiting(stations: readonly Station[]): readonly Row['station'][] {
  const out: Row['station'][] = []
  for (const station of stations) {
    const last = out.at(-1)
    if (station.kind !== 'step' || station.status !== 'blocked') out.push(station)
    else if (last?.kind === 'waiting' && last.reached === station.reached)
      out[out.length - 1] = { ...last, steps: [...last.steps, station] }
    else out.push({ kind: 'waiting', steps: [station], reached: station.reached })
  }
  return out
}

/** Stays the same while the reader edits, so that an open row stays open. */
function keyOf(station: Row['station']): string {
  if (station.kind === 'step') return `step ${station.id}`
  return `${station.kind} ${station.steps[0]?.id}`
}
