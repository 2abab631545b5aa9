import { useEffect, useState } from 'react'
import type { Survey } from '@/lib/metadata/survey'
import { realNow } from '../site/real-now'
import { playgroundHref } from '../site/base-path'
import { clip } from '@/lib/pipeline/encoding/visible-text'
import { Breakable } from '../ui/breakable'
import { buttonClass } from '../ui/button'
import type { Ready } from './engine'
import type { Engine } from './use-import'

interface Props {
  readonly survey: Survey
  readonly engine: Engine
  /** Questions are still being asked. */
  readonly busy: boolean
}

const stuck = {
  resource: 'No metadata of the resource could be read, so nobody says who issues its tokens.',
  issuer: 'No metadata of an authorization server could be read.',
  keys: 'No keys could be read.',
} as const

/** What was found, as a server, with the way into the playground. */
export function ServerFound({ survey, engine, busy }: Props) {
  const { found, readings } = survey
  const areNobodys =
    found.issuers.length === 0 &&
    readings.some(({ question, state }) => question.purpose === 'keys' && state === 'used')
  const ready = useReady(survey, engine)
  const broken = readings.flatMap(({ findings }) => findings).filter(({ state }) => state === 'broken')
  const must = broken.filter(({ level }) => level === 'must').length
  const rest = broken.length - must
  return (
    <section className="import-found" aria-labelledby="import-found">
      <h2 id="import-found">
        {busy ? 'Reading' : survey.stuck ? 'Read in part' : survey.next ? 'Read so far' : 'Read'}
        {survey.stuck && broken.length === 0
          ? ''
          : `: ${counted(must, 'rule')} broken${rest > 0 ? `, ${counted(rest, 'recommendation')} not followed` : ''}`}
      </h2>
      {survey.stuck ? <p>{stuck[survey.stuck]}</p> : null}
      <dl className="import-facts">
        <Fact name="Resource" values={found.resource === null ? [] : [found.resource]} />
        <Fact name="Issuers" values={found.issuers.map(({ issuer }) => issuer)} />
        <Fact
          name="Keys"
          values={ready && ready.settings.keys > 0 ? [String(ready.settings.keys)] : []}
          missing={areNobodys ? 'read, and nothing says whose they are' : undefined}
        />
        <Fact name="Scopes a request needs" values={found.scopes ?? []} />
        <Fact name="Scopes it supports" values={found.scopesSupported ?? []} />
      </dl>
      {ready?.settings.notes.map((note) => (
        <p key={note} className="import-note">
          {note}
        </p>
      ))}
      {ready && 'says' in ready.link ? <p className="import-note">{ready.link.says}</p> : null}
      {ready && 'fragment' in ready.link && !busy && found.resource !== null ? (
        <p className="import-actions">
          <a href={playgroundHref(ready.link.fragment)} className={buttonClass({ look: 'primary' })}>
            Use this server in the playground
          </a>
        </p>
      ) : null}
    </section>
  )
}

const counted = (count: number, what: string) => `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`

/** Values that are drawn; a document may list thousands. */
const mostValues = 30

interface FactProps {
  readonly name: string
  readonly values: readonly string[]
  /** Where there is no value. */
  readonly missing?: string | undefined
}

function Fact({ name, values, missing = 'not found' }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={values.length > 0 ? 'mono' : 'import-missing'}>
        {values.length === 0 ? missing : null}
        {values.slice(0, mostValues).map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list of the document, in which a value may stand twice
          <span key={at}>
            <Breakable text={clip(value, 300)} />{' '}
          </span>
        ))}
        {values.length > mostValues ? `and ${values.length - mostValues} more` : null}
      </dd>
    </div>
  )
}

/** The server and the link to it; `null` while they are made. */
function useReady({ found }: Survey, { readyFor }: Engine): Ready | null {
  const [ready, setReady] = useState<Ready | null>(null)
  useEffect(() => {
    let wanted = true
    void readyFor(found, realNow()).then((made) => wanted && setReady(made))
    return () => {
      wanted = false
    }
  }, [found, readyFor])
  return ready
}
