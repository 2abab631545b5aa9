import type { Presented } from './servers'
import type { Verdict } from './types'

/**
 * Asks compiled servers about many requests: batches go in, and for each the verdicts of its requests come
 * out, in order. While other threads verify the signatures of one batch, the next is read. Two batches are
 * held and no more, however many there are; whoever stops iterating stops the asking.
 * @param ask What `compile` made of the servers.
 * @param batches Some dozens of requests each: enough to keep the other threads busy, and quickly done.
 */
export async function* askInBatches(
  ask: (presented: Presented) => Promise<readonly Verdict[]>,
  batches: Iterable<readonly Presented[]> | AsyncIterable<readonly Presented[]>,
): AsyncGenerator<readonly (readonly Verdict[])[], void, void> {
  let before: Promise<readonly (readonly Verdict[])[]> | null = null
  for await (const batch of batches) {
    const coming = Promise.all(batch.map(ask))
    if (before) yield await before
    before = coming
  }
  if (before) yield await before
}
