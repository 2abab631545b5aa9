import { isShared, type Weakness, weaknessOf } from '../audience/shared'
import { acceptsFor, comparators, ownNames } from '../audience/comparators'
import { defineCheck } from '../check'
import { audienceValues } from '../claims/audience-values'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { listed } from '../encoding/visible-text'

export default defineCheck({
  id: 'audience-breadth',
  group: 'audience',
  title: 'It is for no more than one server',
  failureTitle: 'The token is for others as well',
  label: 'how many audiences there are',
  demandedBy: 'policy',
  specs: [rfc(8707, '3'), rfc(9700, '2.3'), rfc(9068, '5')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: [
    'server.resource',
    'policy.otherNames',
    'policy.audience',
    'policy.singleAudience',
    'policy.companions',
    'policy.sharedAudiences',
  ],
  http: invalidToken('token has several audiences'),
  reasons: {
    several: ({ others, alone }: { others: string; alone: boolean }) => ({
      says: `The token is also for ${others}.`,
      because:
        'Each audience of a token can use it at all the others. “aud contains me” is a membership test, and a compromised neighbour passes it.',
      fix: `Ask for one token a server: one resource value in each token request. What an issuer adds by itself, such as account at Keycloak or userinfo at Auth0, can be allowed beside the server’s own name.${alone ? '' : ' Another address of this very server belongs among its other names.'}`,
      note: 'and others',
      headline: 'The token is for others as well',
    }),
    generic: ({ found }: { found: string }) => ({
      says: `The audience ${found} is not one server’s name.`,
      because:
        'It is a value that the issuer gives to every API of a project or tenant, or a wildcard. Even where it is configured on purpose it separates nothing.',
      fix: 'Give this server an audience of its own: its resource URI. Where the issuer cannot write one, servers that must not take each other’s tokens need a project or tenant each.',
      note: 'shared by many',
      headline: 'Its audience may be everybody’s',
    }),
    loosely: ({ found }: { found: string }) => ({
      says: `The token is for ${found}, another resource: only a comparison that lets more pass takes it.`,
      because:
        'Above or below this server’s address may be other people’s servers, and each that compares so takes the same tokens.',
      fix: 'Compare aud with this server’s own URI, whole, and have the client ask for that.',
      note: 'another resource',
      headline: 'The comparison takes another resource’s token',
    }),
    'of-issuer': ({ found }: { found: string }) => ({
      says: `The audience ${found} is the authorization server’s own.`,
      because:
        'Clients get it for what they do there, without asking for this server. Every server that goes by it takes the same tokens.',
      fix: 'Have the authorization server write this server’s URI into aud, and take this off the other names.',
      note: 'the issuer’s own',
      headline: 'Its audience is the authorization server',
    }),
    'of-client': ({ found, claim }: { found: string; claim: string }) => ({
      says: `The audience ${found} is the client itself (${claim} says the same).`,
      because:
        'It says who asked for the token, and not whom it is for. Whatever server it was meant for, it passes here, and often the client’s ID token as well.',
      fix: 'Have the authorization server write this server’s URI into aud, and take this off the other names. Where it cannot, such servers need a client each.',
      note: 'the client itself',
      headline: 'Its audience is the client itself',
    }),
  },
  run({ facts: { claims }, server: { resource }, policy, pass, warn, fail }) {
    const written = audienceValues(claims)
    // Written twice, it is still one.
    const values = written.length > 1 ? [...new Set(written)] : written
    const at = { in: 'payload', member: 'aud' } as const
    const evidence = () => ({ expected: 'one audience', found: listed(values) || 'none' })
    const { singleAudience, companions, sharedAudiences } = policy
    const accepts = acceptsFor({ resource, policy })
    // What a spelling alone sets apart is this server’s own name.
    const isOwn = comparators[policy.audience].safe
      ? accepts
      : comparators.slash.accepts(ownNames({ resource, policy }))
    const weakness = (aud: string): Weakness | null => {
      if (isShared(aud, sharedAudiences)) return { kind: 'generic' }
      if (!accepts(aud)) return null
      return isOwn(aud) ? weaknessOf(aud, claims, resource) : { kind: 'loosely' }
    }
    const ofWeak = (names: readonly string[], expected = 'one audience') => {
      const weak = names.map(weakness)
      const [first] = weak
      if (!first || weak.includes(null)) return null
      const shown = () => ({ expected, found: listed(names) })
      if (first.kind === 'registration')
        return pass(() => ({ expected, found: `${listed(names)}, which is ${first.claim} as well` }), at)
      return first.kind === 'of-client'
        ? warn('of-client', () => ({ ...shown(), claim: first.claim }), at)
        : warn(first.kind, shown, at)
    }
    if (values.length === 1) return ofWeak(values) ?? pass(evidence, at)
    if (values.length === 0) return pass(evidence, at)
    const beside = new Set(companions)
    const strangers = values.filter((aud) => !beside.has(aud) && !accepts(aud))
    if (strangers.length === 0 && values.some((aud) => beside.has(aud))) {
      const expected = `itself, or ${listed(companions)}`
      const own = values.filter((aud) => !beside.has(aud))
      return ofWeak(own, expected) ?? pass(() => ({ ...evidence(), expected }), at)
    }
    const weak = values.filter(weakness)
    // One server, by several of its names.
    if (!singleAudience && strangers.length === 0 && weak.length === 0) return pass(evidence, at)
    const named = () => listed(strangers) || listed(weak) || 'itself by other names'
    const others = () => ({ ...evidence(), others: named(), alone: singleAudience })
    if (singleAudience) return fail('several', others, at)
    return ofWeak(values.filter(accepts)) ?? warn('several', others, at)
  },
})
