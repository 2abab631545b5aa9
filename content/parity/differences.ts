import { rfc } from '@/lib/pipeline/specs'
import type { Difference } from '@/lib/stacks/parity'
import type { ScenarioId } from '../scenarios'
import type { StackId } from '../stacks'

interface Named extends Difference {
  readonly scenarios: readonly ScenarioId[]
  readonly stacks: readonly StackId[]
}

/** Where a prediction and a real server part, by name. A run that finds another fails. */
export const differences: readonly Named[] = [
  {
    scenarios: ['key-given-alone'],
    stacks: [
      'typescript-v1',
      'typescript-v1-unwrapped',
      'typescript-v2',
      'typescript-v2-unwrapped',
      'expected-resource',
      'mcp-handler',
      'mcp-auth',
      'fastmcp',
      'express-oauth2-jwt-bearer',
      'jose',
    ],
    aspect: 'verdict',
    foretold: 'accepted',
    answered: 'refused',
    clause: rfc(7515, '4.1.4'),
    reason:
      'The token names a key, and the one key that was given has no name. That is how a PEM arrives, and then it fits. The run publishes it as a key set, from which jose takes a key by its name alone.',
  },
  {
    scenarios: ['secret-too-short'],
    stacks: ['typescript-v1', 'typescript-v2', 'expected-resource', 'jose'],
    aspect: 'status',
    foretold: '500',
    answered: '401',
    clause: rfc(7518, '3.2'),
    reason:
      'A key that is too weak makes jose throw an error that is none of a token’s. A shared secret in a key set it does not read at all, and says so by an error that is.',
  },
  {
    scenarios: ['kid-number'],
    stacks: ['express-oauth2-jwt-bearer'],
    aspect: 'verdict',
    foretold: 'refused',
    answered: 'accepted',
    clause: rfc(7515, '4.1.4'),
    reason:
      'kid must be text. This stack carries jose 4, which passes over a number and looks for a key without it; jose 6 refuses.',
  },
  {
    scenarios: ['payload-bom'],
    stacks: ['mcp-auth'],
    aspect: 'challenge',
    foretold: 'not valid or has expired',
    answered: 'invalid or malformed',
    clause: rfc(7519, '7.2'),
    reason:
      'It reads the claims before it verifies anything, and passes over a byte order mark there. What follows refuses the token, in other words.',
  },
]
