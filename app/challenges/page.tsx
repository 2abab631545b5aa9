import type { Metadata } from 'next'
import { PuzzleList } from '@/components/challenges/puzzle-list'
import { pageMetadata } from '@/components/site/page-metadata'
import { puzzles } from '@/content/challenges'

export const metadata: Metadata = pageMetadata({
  path: '/challenges/',
  title: 'Challenges',
  description:
    'Eight puzzles about access tokens and MCP servers: get past one, mend the policy of another, and see what the pipeline says.',
  card: 'site',
})

export default function Challenges() {
  return (
    <div className="mx-auto grid max-w-[1360px] gap-6 px-4 py-8 sm:px-6">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight">Challenges</h1>
        <p className="mt-2 max-w-prose text-lg text-soft">
          Eight puzzles. Get past one server, mend the policy of another, say where a token can be replayed. The
          pipeline of this site judges your answer, and each verdict opens in the playground with the token and the
          policy you tried.
        </p>
      </div>
      <PuzzleList puzzles={puzzles.map(({ id, title, goal }) => ({ id, title, goal }))} />
    </div>
  )
}
