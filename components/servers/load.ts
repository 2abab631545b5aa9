/** What keeps the list and saves into it: fetched when there is one, or the reader wants one. */
export const loadServers = () => import('./saved-server')
