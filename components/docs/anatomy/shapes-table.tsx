import Link from 'next/link'
import type { ReactNode } from 'react'
import { type KnownName, isRegistered } from '@/content/claim-groups'
import { documented } from '@/content/issuers/documented'
import { pathOfProduct } from '@/content/product-path'
import type { DocumentedProfile } from '@/lib/issuers/facts'
import { type Known, notKnown } from '@/lib/issuers/source'
import { clause } from '@/content/clauses'
import { Claim } from '../claim'
import { SpecRef } from '../spec-ref'
import { Table } from '../table'

type Shape = DocumentedProfile['shape']

/** RFC 9068 in the first line, below it what each product’s tokens have in its place. */
export function ShapesTable() {
  return (
    <Table label="What products send in the places of RFC 9068" data-sticky data-shapes>
      <thead>
        <tr>
          <th scope="col">Tokens of</th>
          <th scope="col">
            <code>typ</code>
          </th>
          <th scope="col">Client</th>
          <th scope="col">Token id</th>
          <th scope="col">Scopes</th>
          <th scope="col">
            <code>aud</code>, by default
          </th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        <tr className="shape-standard">
          <th scope="row">RFC 9068</th>
          <td>
            <code>at+jwt</code>
          </td>
          <td>
            <Claim name="client_id" />
          </td>
          <td>
            <Claim name="jti" />
          </td>
          <td>
            <Claim name="scope" />, words
          </td>
          <td>the resource that was asked for, or a default one</td>
          <td>
            <SpecRef spec={clause(9068, '2.2')} />
          </td>
        </tr>
        {documented.flatMap(({ id, profiles }) =>
          profiles
            .filter(({ shape }) => shape.form === 'JWT')
            .map((profile) => <ShapeRow key={`${id}/${profile.id}`} product={id} profile={profile} />),
        )}
      </tbody>
    </Table>
  )
}

function ShapeRow({ product, profile: { name, shape } }: { product: string; profile: DocumentedProfile }) {
  const { source, checked, mark } = shape
  return (
    <tr>
      <th scope="row">
        <Link href={pathOfProduct(product)} prefetch={false}>
          {name}
        </Link>
      </th>
      <td>{typ(shape.typ)}</td>
      <td>{member(shape.client, 'client_id')}</td>
      <td>{member(shape.tokenId, 'jti')}</td>
      <td>{scope(shape.scope)}</td>
      <td className="shape-aud">{shape.aud}</td>
      <td>
        <a href={source}>{mark === 'read' ? 'read' : 'reported'}</a>{' '}
        <span className="cite-date">
          <time dateTime={checked}>{checked}</time>
        </span>
      </td>
    </tr>
  )
}

/** What departs from the profile is set in bold. */
const departs = (odd: boolean, node: ReactNode) => (odd ? <b>{node}</b> : node)

function typ(values: Shape['typ']): ReactNode {
  if (values === notKnown) return notKnown
  return values.map((value, at) => (
    <span key={value ?? ''}>
      {at > 0 ? ' or ' : null}
      {departs(!/^(application\/)?at\+jwt$/i.test(value ?? ''), value === null ? 'left out' : <code>{value}</code>)}
    </span>
  ))
}

/** What the first line has is explained there. */
function member(name: Known<string | null>, standard: string): ReactNode {
  if (name === notKnown) return notKnown
  if (name === null) return <b>none</b>
  if (name === standard) return <code>{name}</code>
  return <b>{isRegistered(name) ? <Claim name={name as KnownName} /> : <code>{name}</code>}</b>
}

function scope(found: Shape['scope']): ReactNode {
  if (found === notKnown) return notKnown
  if (found === null) return <b>none</b>
  const { claim, form } = found
  return (
    <>
      {member(claim, 'scope')}, {departs(form !== 'words', form)}
    </>
  )
}
