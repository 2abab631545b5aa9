import type { Clue } from '@/lib/drill/recognise'
import { type SdkId, sdkById } from '../sdks'

/** A clue, with the SDK's own words for how its comparison is switched on. */
function clue(id: SdkId, of: Clue['of'], where: Clue['in'], has: string): Clue {
  const sdk = sdkById(id)
  if (!sdk) throw new TypeError(`no SDK ${id}`)
  const errors = sdk.traps.find((trap) => trap.includes('500')) ?? null
  return { sdk: { id, name: sdk.name, audience: sdk.switchOn, errors }, of, in: where, has }
}

/** What SDKs write of their own accord. All of an SDK's clues must fit; the first SDK that fits is named. */
export const drillClues: readonly Clue[] = [
  clue('typescript-v2', 'bare', 'challenge', 'Missing Authorization header'),
  clue('typescript-v2', 'good', 'body', 'supportedVersions'),
  clue('typescript-v1', 'bare', 'challenge', 'Missing Authorization header'),
  clue('mcp-auth', 'bare', 'challenge', 'missing_auth_header'),
  clue('python', 'bare', 'challenge', 'error_description="Authentication required"'),
]
