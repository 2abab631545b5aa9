import type { Check } from '@/lib/pipeline/check'
import type { FactName } from '@/lib/pipeline/types'

type Ordered = readonly Pick<Check, 'id' | 'needs' | 'provides'>[]

/**
 * The checks each one waits for, by id: those that establish what it needs. One that another of them waits
 * for itself is not named again. Where two establish the same, the one nearest before it is meant.
 */
export function waitsFor(checks: Ordered): ReadonlyMap<string, readonly string[]> {
  const direct = new Map<string, readonly string[]>()
  const all = new Map<string, ReadonlySet<string>>()
  for (const [at, { id, needs }] of checks.entries()) {
    const before = checks.slice(0, at)
    const own = [...new Set(needs.flatMap((fact) => giverOf(fact, before)))]
    const behind = (other: string) => all.get(other) ?? new Set<string>()
    direct.set(
      id,
      own.filter((one) => !own.some((other) => behind(other).has(one))),
    )
    all.set(id, new Set([...own, ...own.flatMap((one) => [...behind(one)])]))
  }
  return direct
}

const giverOf = (fact: FactName, before: Ordered): readonly string[] => {
  const giver = before.findLast(({ provides }) => provides.includes(fact))
  return giver ? [giver.id] : []
}

/** A line beside the list, from the check that establishes something to the last one that waits for it. */
interface Span {
  readonly from: number
  readonly to: number
  readonly lane: number
  /** Places that wait for it. */
  readonly waiting: ReadonlySet<number>
}

/** What is drawn in one lane at one place. */
export type Stroke = 'none' | 'through' | 'begins' | 'waits' | 'ends'

/** For each place in order, what stands in each lane, the outermost first. Long lines are outermost. */
export function lanes(checks: Ordered): readonly (readonly Stroke[])[] {
  const waits = waitsFor(checks)
  const place = new Map(checks.map(({ id }, at) => [id, at]))
  const spans = checks
    .map(({ id }, from) => {
      const waiting = new Set(
        [...waits].filter(([, givers]) => givers.includes(id)).map(([waiter]) => place.get(waiter) ?? 0),
      )
      return { from, to: Math.max(from, ...waiting), waiting }
    })
    .filter(({ waiting }) => waiting.size > 0)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  const placed: Span[] = []
  for (const span of spans) {
    const taken = new Set(placed.filter((p) => p.from <= span.to && span.from <= p.to).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane++
    placed.push({ ...span, lane })
  }
  const width = Math.max(0, ...placed.map(({ lane }) => lane + 1))
  return checks.map((_, at) =>
    Array.from({ length: width }, (_lane, lane) =>
      strokeOf(
        placed.find((p) => p.lane === lane && p.from <= at && at <= p.to),
        at,
      ),
    ),
  )
}

function strokeOf(span: Span | undefined, at: number): Stroke {
  if (!span) return 'none'
  if (at === span.from) return 'begins'
  if (at === span.to) return 'ends'
  return span.waiting.has(at) ? 'waits' : 'through'
}
