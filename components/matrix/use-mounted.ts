import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page reacts already. What is written at build shows text where a button stands later. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
