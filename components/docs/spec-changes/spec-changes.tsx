import './spec-changes.css'
import { changesIn, type Revision, specChanges } from '@/content/spec-changes'
import { Cite } from '../cite'

/** What a revision changed for whoever runs a server. An unknown revision stops the build. */
export function SpecChanges({ revision }: { readonly revision: Revision }) {
  if (!Object.hasOwn(specChanges, revision))
    throw new TypeError(`<SpecChanges revision="${revision}">: content/spec-changes.ts has no such revision`)
  return (
    <dl className="spec-changes">
      {changesIn(revision).map(({ about, level, says, href, source }) => (
        <div key={about}>
          <dt>
            {about}
            {level === 'none' ? null : <span className="spec-level">{level}</span>}
          </dt>
          <dd>
            {says}{' '}
            {href ? (
              <a href={href} className="spec-ref">
                {sectionName(href)}
              </a>
            ) : null}
            {source ? <Cite id={source} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The heading's anchor in words, or the page it stands on. */
function sectionName(href: string): string {
  const { pathname, hash } = new URL(href)
  const last = hash ? hash.slice(1) : (pathname.split('/').at(-1) ?? '')
  return last.replaceAll('-', ' ')
}
