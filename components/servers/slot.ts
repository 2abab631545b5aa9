/** One name in both storages: this tab's and this browser's. */
export const slot = 'deputy-lab:servers'

/** Whether there is anything to read. */
export function hasOwnServers(): boolean {
  try {
    return localStorage.getItem(slot) !== null || sessionStorage.getItem(slot) !== null
  } catch {
    return false
  }
}
