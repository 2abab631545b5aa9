import './sdks.css'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { PlaygroundLink } from '@/components/site/playground-link'
import { advisoryById } from '@/content/advisories'
import { scenarioById } from '@/content/catalog'
import { type SdkId, sdkById } from '@/content/sdks'
import type { Sdk } from '@/content/sdks/sdk'
import { Cite } from '../cite'
import { Fact, Facts } from '../facts/facts'
import { Fold } from '../fold/fold'
import { Compares } from './compares'

interface Props {
  readonly id: SdkId
  /** The code that switches it on. */
  readonly children?: ReactNode
}

/** What is known of an SDK, folded: above it whether it compares, and what makes it. An unknown id stops the build. */
export function SdkFacts({ id, children }: Props) {
  const sdk = sdkById(id)
  if (!sdk) throw new TypeError(`<SdkFacts id="${id}">: there is no such entry in content/sdks`)
  return (
    <Fold
      summary={
        <>
          <i>Compares aud:</i> <Compares value={sdk.audience} />. <i>Switch on:</i> {sdk.switchOn}
        </>
      }
    >
      <Facts>
        <Fact name="Looked at">
          {sdk.version}; <Sources of={sdk} />
        </Fact>
        <Fact name="By default">{sdk.byDefault}</Fact>
        <Fact name="Answers">{sdk.answer}</Fact>
        {sdk.traps.length > 0 ? (
          <Fact name={sdk.traps.length === 1 ? 'Trap' : 'Traps'}>
            <ul>
              {sdk.traps.map((trap) => (
                <li key={trap}>{trap}</li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {sdk.advisories.length > 0 ? (
          <Fact name="Advisories">
            {sdk.advisories.map((advisory, at) => (
              <Fragment key={advisory}>
                {at > 0 ? ', ' : null}
                <Link href={`/docs/advisories/#${advisory}`} prefetch={false}>
                  {advisoryById(advisory)?.ids[0]}
                </Link>
              </Fragment>
            ))}
          </Fact>
        ) : null}
        {sdk.scenario ? (
          <Fact name="Example">
            <PlaygroundLink fragment={`scenario=${sdk.scenario}`}>{scenarioById(sdk.scenario).title}</PlaygroundLink>
          </Fact>
        ) : null}
      </Facts>
      {children}
    </Fold>
  )
}

const Sources = ({ of: { sources } }: { readonly of: Pick<Sdk, 'sources'> }) =>
  sources.map((source, at) => (
    <Fragment key={source}>
      {at > 0 ? ', ' : null}
      <Cite id={source} />
    </Fragment>
  ))
