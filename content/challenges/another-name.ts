import { type Puzzle, one } from '@/lib/challenges/puzzle'
import type { AudienceComparison } from '@/lib/pipeline/types'
import { isIn, isOut, own } from './words'

const ours = '9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b22'
const others = '9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b2f'

export const anotherName: Puzzle = {
  id: 'another-name',
  title: 'A server with two names',
  story: `The authorization server writes the number of the application into aud, and ${own} nowhere. All tokens of Alice’s client are refused, and somebody has proposed to compare the client instead.`,
  goal: 'Let Alice in without taking what the same client got for another server.',
  controls: [
    {
      kind: 'choice',
      id: 'compare',
      label: 'The server compares',
      options: [
        { value: 'exact', label: 'aud with its own names, as plain text' },
        { value: 'prefix', label: 'aud with its own names, anything at or above them' },
        { value: 'client-id', label: 'the client with its other names, and aud with nothing' },
      ],
    },
    {
      kind: 'text',
      id: 'name',
      label: 'Another name of this server, beside its URI',
      hint: `Alice’s token says aud ${ours} and client_id agent-1.`,
      longest: 100,
    },
  ],
  start: { compare: 'exact', name: '' },
  trials: (answer) => {
    const name = one(answer, 'name').trim()
    const policy = {
      audience: (one(answer, 'compare') || 'exact') as AudienceComparison,
      otherNames: name === '' ? [] : [name],
    }
    const at = (id: string, title: string, aud: string) => ({
      id,
      name: title,
      scenario: { server: 'billing', policy, token: { goodFor: 'billing', claims: { aud } } },
    })
    return [
      at('alice', 'Alice’s token for this server', ours),
      at('later', 'A token that names the URI, for when the authorization server can', own),
      at('other', 'Alice’s token for another application', others),
      at('identity', 'A token whose audience is the client', 'agent-1'),
    ]
  },
  conditions: [
    { says: 'Alice’s token for this server is accepted', holds: ({ alice }) => isIn(alice) },
    { says: 'A token that names the URI is accepted', holds: ({ later }) => isIn(later) },
    { says: 'Her token for another application is refused', holds: ({ other }) => isOut(other) },
    { says: 'A token for the client itself is refused', holds: ({ identity }) => isOut(identity) },
  ],
  hints: [
    'RFC 9068 asks for an identifier that the server expects for itself. It need not be an address.',
    'Two of the four tokens come from the same client and are for different servers.',
    'One number is this server’s. Which one stands in the token that must get in?',
  ],
  reading: { href: '/docs/audience-mistakes/', title: 'Three ways an authorization server gets aud wrong' },
}
