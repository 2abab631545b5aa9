import { useEffect, useState } from 'react'
import { stackSources } from '@/content/sources/stacks'
import { type DocumentedStack, stackById, stacks } from '@/content/stacks'
import { validationInputWith } from '@/lib/judge/judge'
import type { Derived } from '@/lib/playground/derive'
import { asStackAnswers, type StackAnswer as Answer } from '@/lib/stacks/answers'
import { besideOf } from '@/lib/stacks/beside'
import { HttpAnswerView } from '../../verdict/http-answer'
import { SpecLink } from '../../verdict/spec-link'
import { Words } from '../../verdict/words'
import { ChoiceField } from '../policy/policy-fields'
import { StackFacts } from './stack-facts'
import { whileNewest } from '../../ui/while-newest'

interface StackAnswerProps {
  /** Id of a stack, perhaps of one that nobody here knows; empty for none. */
  readonly chosen: string
  readonly derived: Derived
  /** The case has come with a stack, of which nothing has been shown yet. */
  readonly arriving: boolean
  readonly onArrived: () => void
  readonly onChoose: (id: string) => void
}

/** The answer of a server of a stack, and in what it differs from the one that the specifications ask for. */
export function StackAnswer({ chosen, derived, arriving, onArrived, onChoose }: StackAnswerProps) {
  const stack = stackById(chosen)
  const found = useAnswer(derived, stack)
  const isThere = !stack || found !== null
  useEffect(() => {
    if (arriving && isThere) onArrived()
  }, [arriving, isThere, onArrived])
  return (
    <div className="stack-answer">
      <ChoiceField label="This server is built with" value={chosen} options={optionsWith(chosen)} onChange={onChoose} />
      {stack && found ? (
        <>
          <h3 className="answer-by">As this stack answers</h3>
          {found.answer ? (
            <HttpAnswerView answer={found.answer.answer} />
          ) : (
            <p className="http http-none">Nothing is foretold: what is missing above is missing here too.</p>
          )}
          <Beside found={found} />
          <StackFacts stack={stack} source={stackSources[stack.source]} />
        </>
      ) : null}
    </div>
  )
}

const optionsWith = (chosen: string) => [
  ['', 'not said'] as const,
  ...stacks.map(({ id, name }) => [id, name] as const),
  ...(chosen === '' || stackById(chosen) ? [] : [[chosen, `${chosen} (not known here)`] as const]),
]

interface Found {
  readonly derived: Derived
  readonly stack: DocumentedStack
  /** `null`: nobody can say. */
  readonly answer: Answer | null
}

/** What that stack answers; of earlier inputs until it is known of these, and `null` where none is chosen. */
function useAnswer(derived: Derived, stack: DocumentedStack | undefined): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (!stack) return
    const { inputs, token, server, now } = derived
    return whileNewest(
      asStackAnswers(validationInputWith(inputs, token, server, now), stack),
      (answer) => setFound({ derived, stack, answer }),
      () => setFound({ derived, stack, answer: null }),
    )
  }, [derived, stack])
  return found?.stack === stack ? found : null
}

/** The difference in a sentence, with the clause it goes by. */
function Beside({ found: { derived, answer } }: { readonly found: Found }) {
  if (!answer || derived.judgement.answer === null) return null
  const beside = besideOf(derived.judgement, answer)
  return (
    <p className="stack-beside" data-looser={beside?.looser ?? false} aria-live="polite">
      {beside ? (
        <>
          {beside.looser ? <strong>Accepted, and it should not be. </strong> : null}
          <Words text={beside.says} />{' '}
          {beside.specs.map((spec) => (
            <SpecLink key={spec.href} spec={spec} />
          ))}
        </>
      ) : (
        'The same status and the same error.'
      )}
    </p>
  )
}
