import { sought } from '@/content/sought'
import { finds } from '@/lib/playground/setting-words'
import type { Switch } from './switches'

/** Whether a search finds the switch of a check: by its label, by who demands it, or by what people type who look for it. */
export const findsSwitch = (search: string, { id, label, demandedBy, canBeOff }: Switch): boolean =>
  canBeOff && finds(search, label, demandedBy, (sought as Readonly<Record<string, string>>)[id])
