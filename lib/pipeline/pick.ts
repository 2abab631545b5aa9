import { noFacts } from './outcomes'

/** The members of those names. For no name it is one and the same object, so that it is told at a glance. */
// biome-ignore lint/suspicious/noExplicitAny: the compiler holds each check to the names it declares
export function pick(from: any, names: readonly string[]): any {
  if (names.length === 0) return noFacts
  const picked: Record<string, unknown> = {}
  for (let i = 0; i < names.length; i++) picked[names[i] as string] = from[names[i] as string]
  return picked
}

/** Whether the members of those names are the same objects and values. */
export function agreeIn<T extends object>(names: readonly (keyof T)[], some: T, others: T): boolean {
  if (some === others) return true
  for (const name of names) if (some[name] !== others[name]) return false
  return true
}
