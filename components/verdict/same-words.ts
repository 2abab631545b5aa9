import type { Step } from '@/lib/judge/station'

/** The row says it, and no word of a step does. */
const ofTheRow: ReadonlySet<string> = new Set<keyof Step>(['reached', 'unverified'])

/**
 * For `memo`: whether both draw the same. Where a verdict only moves, most steps differ in nothing but whether the
 * token reached them. Their parts must be the same objects where they are equal (lib/playground/keep-parts.ts).
 */
export function drawsSameStep<T extends { readonly step: Step }>({ step: a, ...before }: T, { step: b, ...after }: T) {
  return saysSame(a, b) && isSame(before, after)
}

/** The same for a row of several. */
export function drawsSameFold<T extends { readonly fold: { readonly title: string; readonly steps: readonly Step[] } }>(
  { fold: a, ...before }: T,
  { fold: b, ...after }: T,
) {
  const isSameList = a.steps.length === b.steps.length && a.steps.every((step, i) => saysSame(step, b.steps[i] as Step))
  return a.title === b.title && isSameList && isSame(before, after)
}

const saysSame = (a: Step, b: Step): boolean => a === b || isSame(a, b)

function isSame(a: object, b: object): boolean {
  const of = new Map<string, unknown>(Object.entries(a))
  const now = Object.entries(b)
  return now.length === of.size && now.every(([name, value]) => ofTheRow.has(name) || of.get(name) === value)
}
