import { wordsIn } from '../case/words'
import type { Policy } from '../pipeline/types'

type Hierarchy = Policy['scopeHierarchy']

/** `admin > read write; write > read` as rules. What has no `>` or nothing on one side of it is no rule yet. */
export function readHierarchy(text: string): Hierarchy {
  return text.split(';').flatMap((rule) => {
    const [left = '', right = ''] = rule.split('>')
    const [scope] = wordsIn(left)
    const implies = wordsIn(right)
    return scope && implies.length > 0 ? [{ scope, implies }] : []
  })
}

export const hierarchyText = (hierarchy: Hierarchy): string =>
  hierarchy.map(({ scope, implies }) => `${scope} > ${implies.join(' ')}`).join('; ')
