import type { Metadata } from 'next'
import { Puzzle } from '@/components/challenges/puzzle'
import { pageMetadata } from '@/components/site/page-metadata'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { puzzleById, puzzles } from '@/content/challenges'
import { shownOf } from '@/lib/challenges/puzzle'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export const dynamicParams = false
export const generateStaticParams = () => puzzles.map(({ id }) => ({ id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title, goal } = puzzleOf((await params).id)
  return pageMetadata({ path: `/challenges/${id}/`, title, description: goal, card: 'site' })
}

export default async function Challenge({ params }: Props) {
  const puzzle = puzzleOf((await params).id)
  const next = puzzles[puzzles.indexOf(puzzle) + 1]
  return (
    <div className="mx-auto grid max-w-[1360px] gap-6 px-4 py-8 sm:px-6">
      <div>
        <Breadcrumb crumbs={[{ title: 'Challenges', path: '/challenges/' }]} />
        <h1 className="text-3xl font-semibold tracking-tight">{puzzle.title}</h1>
        <p className="mt-2 max-w-prose text-lg text-soft">{puzzle.story}</p>
        <p className="mt-4 max-w-prose font-semibold">{puzzle.goal}</p>
        <noscript>
          <p className="mt-4 max-w-prose">
            JavaScript is off. Answers are judged in your browser, so nothing can be tried here.
          </p>
        </noscript>
      </div>
      <Puzzle
        puzzle={shownOf(puzzle)}
        ids={puzzles.map(({ id }) => id)}
        next={next ? { id: next.id, title: next.title } : null}
      />
    </div>
  )
}

function puzzleOf(id: string) {
  const puzzle = puzzleById(id)
  if (!puzzle) throw new TypeError(`no challenge ${id}`)
  return puzzle
}
