import { Fragment } from 'react'
import { Words } from '@/components/verdict/words'
import type { DocumentedProduct } from '@/lib/issuers/facts'
import { notKnown } from '@/lib/issuers/source'
import { Fact, Facts } from '../facts/facts'
import { Values } from './values'
import { ProductSource } from './product-source'

/** How a server's URI gets into `aud`, and what stands there instead or beside it. */
export function ProductAudience({ product }: { readonly product: DocumentedProduct }) {
  const { audience, audienceNames = [], ownAudiences = [], profiles } = product
  const shared = [...new Set(profiles.flatMap(({ policy }) => policy.sharedAudiences ?? []))]
  return (
    <>
      <Steps audience={audience} />
      <Facts>
        <Fact name="What it cannot do">
          <p>
            {audience === notKnown || audience.cannot === notKnown ? (
              <span className="issuer-unknown">{notKnown}</span>
            ) : (
              <>
                <Words text={audience.cannot} /> <ProductSource {...audience} />
              </>
            )}
          </p>
        </Fact>
        {audienceNames.length > 0 ? (
          <Fact name="Names it writes">
            {audienceNames.map((name) => (
              <p key={name.like}>
                {name.like === '*' ? null : (
                  <>
                    <code>{name.like}</code>:{' '}
                  </>
                )}
                {name.what} <ProductSource {...name} />
              </p>
            ))}
          </Fact>
        ) : null}
        {ownAudiences.length > 0 ? (
          <Fact name="Added for itself">
            <p>
              {ownAudiences.map((name) => (
                <Fragment key={name}>
                  <OwnAudience name={name} />,{' '}
                </Fragment>
              ))}
              beside the server’s name
            </p>
          </Fact>
        ) : null}
        {shared.length > 0 ? (
          <Fact name="Shared by all">
            <p>
              <Values of={shared} />: every API of the project or tenant has it, so it names no server
            </p>
          </Fact>
        ) : null}
      </Facts>
    </>
  )
}

/** As it is written; where part of it differs from token to token, as a reader would say it. */
function OwnAudience({ name }: { readonly name: string }) {
  if (name === '{iss}') return 'the issuer'
  if (name === '{client}') return 'the client’s id'
  const [, behind] = /^\{iss\}(.+)/.exec(name) ?? []
  return behind ? (
    <>
      the issuer and <code>{behind}</code>
    </>
  ) : (
    <code>{name}</code>
  )
}

function Steps({ audience }: Pick<DocumentedProduct, 'audience'>) {
  if (audience === notKnown) return <p className="issuer-unknown">not known: no source says how</p>
  const [first, ...more] = audience.steps
  return (
    <>
      {more.length === 0 ? (
        <p>
          <Words text={first ?? ''} />
        </p>
      ) : (
        <ol>
          {audience.steps.map((step) => (
            <li key={step}>
              <Words text={step} />
            </li>
          ))}
        </ol>
      )}
      <p>
        Source: <ProductSource {...audience} />
      </p>
    </>
  )
}
