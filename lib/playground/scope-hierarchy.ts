import type { Policy } from '../pipeline/types'

type Hierarchy = Policy['scopeHierarchy']

const words = (text: string) => text.split(/[\s,]+/).filter(Boolean)

/** `admin > read write; write > read` as rules. What has no `>` or nothing on one side of it is no rule yet. */
export function readHierarchy(text: string): Hierarchy {
  return text.split(';').flatMap((rule) => {
    const [left = '', right = ''] = rule.split('>')
    const [scope] = words(left)
    const implies = words(right)
    return scope && implies.length > 0 ? [{ scope, implies }] : []
  })
}

export const hierarchyText = (hierarchy: Hierarchy): string =>
  hierarchy.map(({ scope, implies }) => `${scope} > ${implies.join(' ')}`).join('; ')
