import './errors.css'
import './usual-messages.css'
import { errorTexts, printers } from '@/content/errors'
import { pathOfError } from '@/content/errors/pages'
import { usualCauses } from '@/content/errors/usual-messages'
import { basePath } from '../../site/base-path'
import { CheckRef } from '../check-ref'
import { ErrorWords } from './error-words'

/** The usual causes, each with messages that say so. An unknown id stops the build. */
export const UsualMessages = () => (
  <dl className="usual-messages">
    {usualCauses.map(({ cause, step, ids }) => (
      <div key={cause}>
        <dt>
          {cause}
          {step ? (
            <>
              : <CheckRef id={step}>step {step}</CheckRef>
            </>
          ) : null}
        </dt>
        <dd>
          <ul className="usual-messages-list">
            {ids.map((id) => (
              <UsualMessage key={id} id={id} />
            ))}
          </ul>
        </dd>
      </div>
    ))}
  </dl>
)

function UsualMessage({ id }: { readonly id: string }) {
  const entry = errorTexts.find((text) => text.id === id)
  if (!entry) throw new TypeError(`content/errors/usual-messages.ts names ${id}, which is no message`)
  return (
    <li>
      <a href={`${basePath}${pathOfError(entry)}`} className="error-text">
        <ErrorWords text={entry.text} />
      </a>{' '}
      <span>{printers.find((printer) => printer.id === entry.printedBy)?.name}</span>
    </li>
  )
}
