import './anatomy.css'
import { isRegistered, type KnownName } from '@/content/claim-groups'
import { type ScenarioId, scenarioById, world } from '@/content/catalog'
import { tokenOf } from '@/lib/scenarios/run'
import { Claim } from '../claim'

type Members = Readonly<Record<string, unknown>>

/** Decoded before any page is rendered, as a page that waits has its parts in an order of its own. */
const decoded = new Map<ScenarioId, readonly Members[]>(
  await Promise.all(
    (['good-token-billing', 'dpop-good'] as const).map(async (id) => {
      const parts = (await tokenOf(scenarioById(id), world)).split('.').slice(0, 2)
      const members = parts.map((part): Members => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
      return [id, members] as const
    }),
  ),
)

/** The header and the claims of an example’s token, each name a link to its entry. */
export function DecodedToken({ scenario }: { scenario: ScenarioId }) {
  const [header, claims] = decoded.get(scenario) ?? []
  if (!header || !claims) throw new TypeError(`<DecodedToken scenario="${scenario}">: not among those decoded`)
  return (
    <dl className="decoded">
      <dt>Header</dt>
      <dd>
        <Part members={header} />
      </dd>
      <dt>Payload: the claims</dt>
      <dd>
        <Part members={claims} />
      </dd>
      <dt>Signature</dt>
      <dd>
        The issuer’s, over the text of the two parts above. It is no JSON: what it says is whether anything was changed.
      </dd>
    </dl>
  )
}

function Part({ members }: { members: Members }) {
  return (
    <ul className="decoded-part">
      {Object.entries(members).map(([name, value]) => (
        <li key={name}>
          {isRegistered(name) ? <Claim name={name as KnownName} /> : <code>{name}</code>}{' '}
          <code className="decoded-value">{JSON.stringify(value)}</code>
        </li>
      ))}
    </ul>
  )
}
