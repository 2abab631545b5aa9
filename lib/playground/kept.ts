/** Levels below which two are equal only if they are the same: a reader's own JSON may be nested at will. */
const deepest = 24

/** `after`, each part of which is that of `before` where both are equal. Both are plain JSON. */
export function kept<T>(before: unknown, after: T, level = 0): T {
  if (before === after || level === deepest || !isObject(before) || !isObject(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const names = Object.keys(after)
  let isSame = Object.keys(before).length === names.length
  // Of thousands of parts a keystroke changes a few: nothing is copied before one of another object is to be kept.
  let copy: Record<string, unknown> | undefined
  for (const name of names) {
    const isOld = Object.hasOwn(before, name)
    const part = isOld ? kept(before[name], after[name], level + 1) : after[name]
    isSame &&= isOld && before[name] === part
    if (part === after[name]) continue
    copy ??= (Array.isArray(after) ? [...after] : { ...after }) as Record<string, unknown>
    copy[name] = part
  }
  return (isSame ? before : (copy ?? after)) as T
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
