import { type ComponentProps, memo } from 'react'
import type { Help } from '@/lib/help/explain'
import { Rail } from '../../verdict/rail'
import { Cause } from './cause'

interface VerdictRailProps extends Required<Omit<ComponentProps<typeof Rail>, 'cause'>> {
  readonly help: Help | null
}

/** The checks that led to the verdict, with the help worked into them. */
export const VerdictRail = memo(function VerdictRail({ help, ...rail }: VerdictRailProps) {
  return <Rail {...rail} cause={<Cause help={help} />} />
})
