import Link from 'next/link'
import { PlaygroundLink } from '../../site/playground-link'

interface Props {
  readonly step: string | null
  readonly scenario: string | null
}

/** The step that fails, and an example of it. */
export const ErrorLinks = ({ step, scenario }: Props) => (
  <>
    {step ? (
      <Link href={`/docs/checks/${step}/`} prefetch={false} className="error-link">
        step {step}
      </Link>
    ) : null}{' '}
    {scenario ? (
      <PlaygroundLink fragment={`scenario=${scenario}`} className="error-link">
        example {scenario}
      </PlaygroundLink>
    ) : null}{' '}
  </>
)
