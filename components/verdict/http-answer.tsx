import './verdict.css'
import { Fragment, memo } from 'react'
import type { HttpAnswer } from '@/lib/pipeline/challenge'
import { Breakable } from '../ui/breakable'
import { LongText } from '../ui/long-text'

/** What the server would send. Lines are broken by CSS alone: copying gives the exact header line. */
export const HttpAnswerView = memo(function HttpAnswerView({ answer }: { readonly answer: HttpAnswer | null }) {
  if (!answer) {
    return <p className="http http-none">No answer yet: a server would have to settle the open question first.</p>
  }
  return (
    <pre className="http">
      <span className="http-line">{`HTTP/1.1 ${answer.status} ${answer.phrase}`}</span>
      {answer.headers.map(([name, value]) => (
        <Fragment key={name}>
          {'\n'}
          <span className="http-line">
            <span className="http-name">{name}:</span>{' '}
            <LongText text={value}>
              <HeaderValue value={value} />
            </LongText>
          </span>
        </Fragment>
      ))}
    </pre>
  )
})

/** Splits after a comma that stands between parameters, never inside a quoted text. */
const parameters = (value: string) => value.match(/(?:"[^"]*"|[^",])+(?:, ?|$)/g) ?? [value]

function HeaderValue({ value }: { readonly value: string }) {
  return parameters(value).map((parameter) => (
    <span key={parameter} className="http-parameter">
      <Breakable text={parameter} />
    </span>
  ))
}
