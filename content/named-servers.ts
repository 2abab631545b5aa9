import { serverOf } from '@/lib/case/server'
import { initialCase } from '@/lib/case/link-state'
import type { KeyReading } from '@/lib/keys/read'
import type { Named } from '@/lib/matrix/named'
import { audienceChecks } from '@/lib/pipeline/audience/checks'
import { rarelyRefused } from '@/lib/pipeline/rarely-refused'
import type { Policy } from '@/lib/pipeline/types'
import type { MatrixServer } from './matrix'
import { presets } from './presets'

/** Products differ in `typ` and in the claims they write: kinds of tokens are told apart by claims, and few must be there. */
const strict: Partial<Policy> = { off: ['type'], requiredClaims: ['iss', 'exp'], scopeClaims: ['scope', 'scp'] }
const careless: Partial<Policy> = { ...strict, off: ['type', ...audienceChecks, 'issuer'], lenient: rarelyRefused }

export const noneNamed = 'No token names both an audience and an issuer by an address.'

/** The servers that tokens name, each strict and careless, with the keys of their issuers if they were given. */
export function serversNamed(named: readonly Named[], keysText: string, reading: KeyReading): readonly MatrixServer[] {
  return named.flatMap(({ resource, issuers }) =>
    (['strict', 'careless'] as const).map((build): MatrixServer => {
      const inputs = {
        server: 'mine',
        policy: build === 'strict' ? strict : careless,
        mine: { ...initialCase.mine, resource, issuer: issuers.join(' ') },
        keysText,
      }
      const name = `${hostOf(resource)}${build === 'strict' ? '' : ', careless'}`
      return { server: { ...serverOf({ ...initialCase, ...inputs }, reading, presets, null), name }, build, inputs }
    }),
  )
}

const hostOf = (resource: string) => /^[a-z+.-]+:\/\/([^/?#]+)/i.exec(resource)?.[1] ?? resource.slice(0, 40)
