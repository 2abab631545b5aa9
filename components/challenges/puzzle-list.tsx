'use client'
import './challenges.css'
import Link from 'next/link'
import { useRef } from 'react'
import { Button } from '../ui/button'
import { StatusIcon } from '../ui/status-icon'
import { forget, useSolved } from './use-solved'

interface Props {
  readonly puzzles: readonly { readonly id: string; readonly title: string; readonly goal: string }[]
}

/** All puzzles, with those marked that were solved in this browser. */
export function PuzzleList({ puzzles }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const solved = useSolved(puzzles.map(({ id }) => id))
  const forgetAll = () => {
    forget()
    // Its button is gone from here on.
    list.current?.querySelector('a')?.focus()
  }
  return (
    <>
      <ol className="puzzles" ref={list}>
        {puzzles.map(({ id, title, goal }, at) => (
          <li key={id} data-solved={solved.includes(id)}>
            {solved.includes(id) ? (
              <StatusIcon status="pass" size={24} />
            ) : (
              <span className="puzzles-number" aria-hidden="true">
                {at + 1}
              </span>
            )}
            <span>
              <Link href={`/challenges/${id}/`} prefetch={false}>
                {title}
              </Link>
              {solved.includes(id) ? <span className="puzzles-solved"> solved</span> : null}
              <span className="puzzle-about">{goal}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="puzzles-progress" role="status">
        {solved.length} of {puzzles.length} solved. What you solve is kept in this browser only.{' '}
        {solved.length > 0 ? (
          <Button small look="quiet" onClick={forgetAll}>
            Forget
          </Button>
        ) : null}
      </p>
    </>
  )
}
