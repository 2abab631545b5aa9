import { createContext } from 'react'

/** A check as the list of switches shows it. */
export interface Switch {
  readonly id: string
  readonly label: string
  readonly demandedBy: string
  readonly canBeOff: boolean
}

/** What a policy may switch, in pipeline order. Of the build: the page begins without any check. */
export const SwitchesContext = createContext<readonly Switch[]>([])
