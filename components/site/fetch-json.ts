import { basePath } from './base-path'

/**
 * A JSON file of the site.
 * @param path from the root of the site
 * @throws where it cannot be fetched, or is not there
 */
export async function fetchJson<T>(path: string): Promise<T> {
  const answer = await fetch(`${basePath}${path}`)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
