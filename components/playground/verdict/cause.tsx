import { SpecLink } from '../../verdict/spec-link'
import { Words } from '../../verdict/words'
import { basePath } from '@/components/site/base-path'
import { pathOfProduct } from '@/content/product-path'
import type { Help } from '@/lib/help/explain'

/** What the cause above rests on, and what is usual at the token's issuer. The card itself says cause and fix. */
export function Cause({ help }: { readonly help: Help | null }) {
  if (!help || (!help.cause && !help.untried && !help.word)) return null
  const { cause, untried, word } = help
  return (
    <section
      className="cause"
      data-brief={word || untried ? undefined : ''}
      aria-label={cause || word ? 'Likely cause' : 'No cause found'}
      aria-live="polite"
    >
      {cause ? (
        <p>
          This cause was found by trying it on this very case.{' '}
          {cause.specs.map((spec) => (
            <SpecLink key={spec.href} spec={spec} />
          ))}
        </p>
      ) : null}
      {untried ? <p>No cause was found by trying. {untried}</p> : null}
      {word ? (
        <div>
          <p>
            <strong>
              At{' '}
              <a href={`${basePath}${pathOfProduct(word.id)}`} target="_blank" rel="noreferrer">
                {word.product}
              </a>
              .
            </strong>{' '}
            <Words text={word.says} /> {cause && cause.fix !== word.fix ? <Words text={word.fix} /> : null}{' '}
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
