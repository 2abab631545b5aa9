import { slot } from './own-list'

/** What reads, changes and keeps the list: fetched when there is one, or the reader wants one. */
export const loadServers = () => import('./keeper')

/** Whether there is anything to read. */
export function hasOwnServers(): boolean {
  try {
    return localStorage.getItem(slot) !== null || sessionStorage.getItem(slot) !== null
  } catch {
    return false
  }
}
