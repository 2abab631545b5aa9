import type { Row } from '@/lib/drill/report'
import { differenceWords, foretoldWords, gotWords } from '@/lib/drill/words'
import { basePath } from '../site/base-path'

/** One request: what was sent against the good one, what came back, whose clause it is, and what to do. */
export function Hole({ row, open }: { readonly row: Row; readonly open: boolean }) {
  const { title, foretold, note, clauses, fix, link } = row
  return (
    <li>
      <details className="drill-hole" open={open}>
        <summary>
          <span>{title}</span> <span className="drill-answer">{gotWords(row)}</span>
        </summary>
        <div>
          {foretold.says === null ? null : <p>{foretold.says}</p>}
          {note === null ? null : <p>{note}</p>}
          <dl className="drill-facts">
            <div>
              <dt>Sent</dt>
              <dd>
                {differenceWords(row).map((text) => (
                  <p key={text} className="mono">
                    {text}
                  </p>
                ))}
              </dd>
            </div>
            <div>
              <dt>Foretold</dt>
              <dd>{foretoldWords(row)}</dd>
            </div>
            {clauses.length > 0 ? (
              <div>
                <dt>Clause</dt>
                <dd>
                  {clauses.map(({ label, href }) => (
                    <a key={href} href={href} rel="noreferrer">
                      {label}
                    </a>
                  ))}
                </dd>
              </div>
            ) : null}
            {fix === null ? null : (
              <div>
                <dt>Fix</dt>
                <dd>{fix}</dd>
              </div>
            )}
          </dl>
          {link === null ? null : (
            <p>
              <a href={`${basePath}${link}`}>Open it in the playground</a>
            </p>
          )}
        </div>
      </details>
    </li>
  )
}
