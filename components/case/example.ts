import type { Case } from '@/lib/case/case'
import { basePath } from '../site/base-path'

/** An example in words. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly story: string
}

/** An example as its file has it. */
export interface Example extends Story {
  readonly inputs: Case
}

const known = new Map<string, Promise<Example | null>>()

/** `null` where there is none of that name, which may come from a link; rejects where it cannot be fetched. */
export function exampleById(id: string): Promise<Example | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(id)) return Promise.resolve(null)
  const example = known.get(id) ?? fetchExample(id)
  known.set(id, example)
  example.catch(() => known.delete(id))
  return example
}

/** One that has come already. */
export function keepExample(example: Example): void {
  known.set(example.id, Promise.resolve(example))
}

async function fetchExample(id: string): Promise<Example | null> {
  const answer = await fetch(`${basePath}/examples/${id}.json`)
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`example ${id}: ${answer.status}`)
  return answer.json()
}
