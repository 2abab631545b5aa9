/** What reads, changes and keeps the list: fetched when there is one, or the reader wants one. */
export const loadServers = () => import('./keeper')
