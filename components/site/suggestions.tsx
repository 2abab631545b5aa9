'use client'
import { useEffect, useState } from 'react'
import { basePath } from './base-path'
import { fetchJson } from './fetch-json'
import { mostSimilar } from '@/lib/search/similar'

interface Known {
  readonly path: string
  readonly title: string
  /** Other words that it is looked for by. */
  readonly words?: string
}

const place = 'mt-8 min-h-48 sm:min-h-36'

/** Pages whose address is like the one that does not exist. Examples are fetched where one was asked for. */
export function Suggestions({ known }: { readonly known: readonly Known[] }) {
  const [found, setFound] = useState<readonly Known[]>([])
  useEffect(() => {
    const asked = location.pathname.slice(basePath.length)
    let wanted = true
    const all = /scenario/.test(asked) ? examples().then((more) => [...known, ...more]) : Promise.resolve(known)
    all.then((pages) => wanted && setFound(mostSimilar(asked, pages)))
    return () => {
      wanted = false
    }
  }, [known])
  // Its place is kept, so that nothing below moves when they are found.
  if (found.length === 0) return <div className={place} />
  return (
    <section aria-labelledby="suggestions" className={place}>
      <h2 id="suggestions" className="text-xl font-semibold">
        Did you mean
      </h2>
      <ul className="mt-2">
        {found.map(({ path, title }) => (
          <li key={path} className="py-1">
            <a href={`${basePath}${path}`} className="text-accent underline underline-offset-2">
              {title}
            </a>{' '}
            <span className="mono text-soft">{path}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Group {
  readonly examples: readonly { readonly id: string; readonly title: string }[]
}

const examples = (): Promise<readonly Known[]> =>
  fetchJson<readonly Group[]>('/examples.json')
    .then((groups) =>
      groups.flatMap((group) => group.examples.map(({ id, title }) => ({ path: `/scenarios/${id}/`, title }))),
    )
    .catch(() => [])
