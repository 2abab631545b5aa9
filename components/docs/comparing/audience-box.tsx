import './comparing.css'
import { compareAll } from './compare'
import { AudienceIsland } from './audience-island'

const first = { aud: 'https://billing.example.com/mcp/', resource: 'https://billing.example.com/mcp' }

/** Any audience and any resource under every comparison; what it begins with is compared while the site is built. */
export function AudienceBox() {
  return <AudienceIsland first={first} built={compareAll(first.aud, first.resource)} />
}
