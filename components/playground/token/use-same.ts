import { useState } from 'react'
import { kept } from '@/lib/playground/kept'

/** The value of an earlier render as long as the newest says the same, so that it draws nothing again. Plain JSON. */
export function useSame<T>(value: T): T {
  const [last, setLast] = useState(value)
  if (kept(last, value) === last) return last
  setLast(value)
  return value
}
