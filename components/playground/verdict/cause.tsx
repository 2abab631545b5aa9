import { SpecLink } from '../../verdict/step-body'
import { Words } from '../../verdict/words'
import type { Help } from './explain'

/** Why the step that decides failed, and what is usual at the token's issuer. */
export function Cause({ help }: { readonly help: Help | null }) {
  if (!help || (!help.cause && !help.word)) return null
  const { cause, word } = help
  return (
    <section className="cause" aria-label="Likely cause" aria-live="polite">
      {cause ? (
        <div>
          <p>
            <strong>Why.</strong> <Words text={cause.says} />
          </p>
          <p>
            <strong>What helps.</strong> <Words text={cause.fix} />{' '}
            {cause.specs.map((spec) => (
              <SpecLink key={spec.href} spec={spec} />
            ))}
          </p>
        </div>
      ) : null}
      {word ? (
        <div>
          <p>
            <strong>At {word.product}.</strong> <Words text={word.says} /> <Words text={word.fix} />{' '}
            <a href={word.source} target="_blank" rel="noreferrer">
              source<span aria-hidden="true"> ↗</span>
            </a>{' '}
            <span className="cause-date">read {word.checked}</span>
          </p>
        </div>
      ) : null}
    </section>
  )
}
