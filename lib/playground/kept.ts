/** Levels below which two are equal only if they are the same: a reader's own JSON may be nested at will. */
const deepest = 24

/** `after`, each part of which is that of `before` where both are equal. Both are plain JSON. */
export function kept<T>(before: unknown, after: T, level = 0): T {
  if (before === after || level === deepest || !isObject(before) || !isObject(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const names = Object.keys(after)
  const parts = names.map((name) => kept(before[name], after[name], level + 1))
  const isSame = names.every((name, i) => before[name] === parts[i] && Object.hasOwn(before, name))
  if (isSame && Object.keys(before).length === names.length) return before as T
  return (Array.isArray(after) ? parts : Object.fromEntries(names.map((name, i) => [name, parts[i]]))) as T
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
