'use client'
import './errors.css'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ErrorText } from '@/lib/error-texts/entry'
import type { Explanation } from '@/lib/error-texts/explain'
import { Button } from '../../ui/button'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'
import { useLoaded } from '../../ui/use-loaded'
import { PlaygroundLink } from '../../site/playground-link'
import { ErrorFindings } from './error-findings'

const nothing: readonly ErrorText[] = []

const loadTexts = () => import('@/content/errors/explain')

/** Says what a pasted answer or message means. Nothing of the text is kept, sent or shown again. */
export function ErrorBox() {
  const [text, setText] = useState('')
  const { told, having, loaded, failed } = useExplained(useDeferredValue(text))
  return (
    <div className="error-box" data-needs-scripts>
      <Field
        label="A message or some of its words, an HTTP answer, a header, a line of a log"
        aside={
          <Button small look="quiet" onClick={() => setText('')} disabled={text === ''}>
            Clear
          </Button>
        }
      >
        {(control) => (
          <ExcerptArea
            {...control}
            text={text}
            onText={setText}
            rows={6}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            placeholder={'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", …'}
          />
        )}
      </Field>
      <p role="status" className="error-summary">
        {failed
          ? 'The messages could not be loaded. By who prints them, they stand below.'
          : told
            ? summary(told, having)
            : ''}
      </p>
      {told && loaded ? <ErrorFindings told={told} having={having} loaded={loaded} /> : null}
      {told?.holdsToken ? (
        <p className="error-note">
          A token stands in it. It stays in this tab and is not shown again.{' '}
          <PlaygroundLink>In the playground</PlaygroundLink> you can have it judged.
        </p>
      ) : null}
    </div>
  )
}

function summary(told: Explanation, having: readonly ErrorText[]): string {
  const found = known(told, having)
  return told.cut ? `${found} Only the first 100,000 characters were read.` : found
}

function known({ facts, hits, kinds }: Explanation, having: readonly ErrorText[]): string {
  if (hits.length > 0) return hits.length === 1 ? 'One known message.' : `${hits.length} known messages.`
  if (having.length > 0)
    return having.length === 1 ? 'One message has these words.' : `${having.length} messages have these words.`
  if (kinds.length > 0) return 'No known message. Its words say what it speaks of.'
  return facts.length > 0 ? 'An HTTP answer, without a known message.' : 'Nothing here is known.'
}

/**
 * What the text means; `null` while it is empty or the reader is on its way. Where no message is known in it, those that
 * have its words.
 */
function useExplained(text: string) {
  const wanted = text.trim() !== ''
  const { value: loaded, failed } = useLoaded(wanted ? loadTexts : null)
  // Every key is a render of the text before: it is read once.
  const told = useMemo(() => (wanted && loaded ? loaded.explain(text) : null), [text, wanted, loaded])
  const having = useMemo(
    () => (told?.hits.length === 0 ? loaded?.messagesWith(text) : null) ?? nothing,
    [text, told, loaded],
  )
  return { told, having, loaded, failed: failed && wanted }
}
