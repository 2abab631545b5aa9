'use client'
import './challenges.css'
import Link from 'next/link'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Shown } from '@/lib/challenges/puzzle'
import { Button } from '../ui/button'
import { AttemptView } from './attempt-view'
import { ControlField } from './control-field'
import { Hints } from './hints'
import type { Tried } from './run'
import { remember, useSolved } from './use-solved'

interface Props {
  readonly puzzle: Shown
  /** The ids of all puzzles, in order. */
  readonly ids: readonly string[]
  readonly next: { readonly id: string; readonly title: string } | null
}

/** A puzzle to be solved in the page. What an answer leads to is judged by the pipeline, here in the browser. */
export function Puzzle({ puzzle, ids, next }: Props) {
  const { id, controls, start, hints, reading, wanted } = puzzle
  const [answer, setAnswer] = useState(start)
  const [attempt, setAttempt] = useState<Tried | null>(null)
  const [failed, setFailed] = useState(false)
  const before = useSolved(ids).includes(id)
  const solved = attempt?.solved ?? false
  const result = useRef<HTMLDivElement>(null)
  // On a phone it stands below what was set.
  useEffect(() => {
    if (attempt || failed) result.current?.scrollIntoView({ block: 'nearest' })
  }, [attempt, failed])

  const tryIt = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { run } = await import('./run')
      const found = await run(id, answer)
      setAttempt(found)
      setFailed(false)
      if (found.solved) remember(id, ids)
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className="puzzle">
      <div className="puzzle-side">
        {before ? <p className="puzzle-before">You have solved this one in this browser.</p> : null}
        <ul className="puzzle-wanted">
          {wanted.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
        <form className="puzzle-form" onSubmit={tryIt} data-needs-scripts>
          {controls.map((control) => (
            <ControlField
              key={control.id}
              control={control}
              answer={answer}
              set={(value) => setAnswer((old) => ({ ...old, [control.id]: value }))}
            />
          ))}
          <Button type="submit" look="primary" className="justify-self-start">
            Try it
          </Button>
        </form>
        {solved ? null : <Hints hints={hints} />}
      </div>
      <div className="puzzle-side">
        <div role="status" className="puzzle-result" ref={result}>
          {failed ? <p>This could not be judged here. Reload the page and try again.</p> : null}
          {attempt ? <AttemptView attempt={attempt} /> : null}
        </div>
        {solved ? (
          <p>
            Why it is so:{' '}
            <Link href={reading.href} prefetch={false}>
              {reading.title}
            </Link>
            .{' '}
            {next ? (
              <>
                Next:{' '}
                <Link href={`/challenges/${next.id}/`} prefetch={false}>
                  {next.title}
                </Link>
              </>
            ) : (
              <Link href="/challenges/" prefetch={false}>
                All challenges
              </Link>
            )}
          </p>
        ) : null}
      </div>
    </div>
  )
}
