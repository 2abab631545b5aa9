import './verdict.css'
import type { HttpAnswer } from '@/lib/pipeline/challenge'
import { LongText } from '../ui/long-text'

/** What the server would send. Lines are broken by CSS alone: copying gives the exact header line. */
export function HttpAnswerView({ answer }: { readonly answer: HttpAnswer | null }) {
  if (!answer) {
    return <p className="http http-none">No answer yet: a server would have to settle the open question first.</p>
  }
  return (
    <pre className="http">
      <span>{`HTTP/1.1 ${answer.status} ${answer.phrase}`}</span>
      {answer.headers.map(([name, value]) => (
        <span key={name}>
          {'\n'}
          <span className="http-name">{name}:</span>{' '}
          <LongText text={value}>
            <HeaderValue value={value} />
          </LongText>
        </span>
      ))}
    </pre>
  )
}

/** Splits after a comma that stands between parameters, never inside a quoted text. */
const parameters = (value: string) => value.match(/(?:"[^"]*"|[^",])+(?:, ?|$)/g) ?? [value]

function HeaderValue({ value }: { readonly value: string }) {
  return parameters(value).map((parameter) => (
    <span key={parameter} className="http-parameter">
      {parameter}
    </span>
  ))
}
