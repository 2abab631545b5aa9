'use client'

import { type ChangeEvent, useEffect, useState } from 'react'
import { Chip, Chips } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { StatusIcon } from '@/components/ui/status-icon'
import type { Comparison } from './compare'
import { longestTyped, typedOf } from './longest'
import { whileNewest } from '../../ui/while-newest'

interface Texts {
  readonly aud: string
  readonly resource: string
}

/** Audiences worth trying against the resource URI that stands there. */
const ideas: readonly { readonly name: string; readonly of: (resource: string) => string }[] = [
  { name: 'the same', of: (resource) => resource },
  { name: 'with a slash', of: (resource) => `${resource}/` },
  {
    name: 'capitals in the host',
    of: (resource) => resource.replace(/^https?:\/\/[^/]*/, (origin) => origin.toUpperCase()),
  },
  { name: 'only the origin', of: (resource) => resource.replace(/^(https?:\/\/[^/]*).*$/s, '$1') },
  { name: 'a list', of: (resource) => JSON.stringify(['https://issues.example.com/mcp', resource]) },
  { name: 'a star', of: () => '*' },
]

export function AudienceIsland({ first, built }: { readonly first: Texts; readonly built: Comparison }) {
  const [texts, setTexts] = useState(first)
  const [found, setFound] = useState(built)
  const change = (part: Partial<Texts>) => setTexts((before) => ({ ...before, ...part }))
  useEffect(() => {
    if (texts === first) return
    // Where it cannot be fetched, what was found of the texts before stays.
    return whileNewest(import('./compare'), ({ compareAll }) => setFound(compareAll(texts.aud, texts.resource)))
  }, [texts, first])
  const typed = (name: keyof Texts) => (event: ChangeEvent<HTMLInputElement>) =>
    change({ [name]: typedOf(event.target.value) })
  return (
    <div className="comparing" data-comparing>
      <Field label="aud: one text, or a JSON list">
        {(control) => (
          <input
            {...control}
            value={texts.aud}
            maxLength={longestTyped}
            onChange={typed('aud')}
            spellCheck={false}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label="This server’s resource URI">
        {(control) => (
          <input
            {...control}
            value={texts.resource}
            maxLength={longestTyped}
            onChange={typed('resource')}
            spellCheck={false}
            autoComplete="off"
          />
        )}
      </Field>
      <Chips label="Audiences to try">
        {ideas.map(({ name, of }) => (
          <Chip key={name} onClick={() => change({ aud: of(texts.resource) })}>
            {name}
          </Chip>
        ))}
      </Chips>
      <div role="status">
        <Result found={found} />
      </div>
    </div>
  )
}

function Result({ found: { problem, rows, differs } }: { readonly found: Comparison }) {
  if (problem) return <p className="comparing-differs">{problem}</p>
  const taking = rows.filter(({ taken }) => taken !== null).length
  return (
    <>
      <p className="comparing-sum">
        {taking} of {rows.length} ways of comparing take it.
      </p>
      {differs ? <p className="comparing-differs">{differs}</p> : null}
      <ul className="comparing-rows">
        {rows.map(({ label, about, safe, taken }) => (
          <li key={label} data-taken={taken !== null}>
            <StatusIcon status={taken === null ? 'fail' : 'pass'} size={18} />
            <span>
              <b>{label}</b> {taken === null ? 'refuses' : 'takes'} it
              {safe ? null : <span className="comparing-unsafe">, unsafe</span>}
              <span className="comparing-about">{about}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
