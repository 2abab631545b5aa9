import { useEffect, useState } from 'react'
import { exampleById, type Story } from '../../case/example'
import { whileNewest } from '../../ui/while-newest'

/** What the example on the page is about; `undefined` while there is none, or it has not come yet. */
export function useStory(first: Story, id: string | null): Story | undefined {
  const [fetched, setFetched] = useState<Story>()
  useEffect(() => {
    if (id === null || id === first.id) return
    // Whatever put the example on the page has fetched it.
    return whileNewest(exampleById(id), (example) => example && setFetched(example))
  }, [id, first])
  return [first, fetched].find((story) => story?.id === id)
}
