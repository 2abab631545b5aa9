import { defineBody } from '../check'
import { confirmationOf, isDpop } from '../claims/cnf'
import { findMember, memberValue } from '../encoding/json'
import { clip } from '../encoding/visible-text'

export default defineBody({
  needs: ['claims', 'scheme'],
  reads: ['dpop.mode'],
  provides: ['binding'],
  reasons: {
    malformed: ({ found }: { found: string }) => ({
      says: `cnf is ${found}, which names no key.`,
      because:
        'The issuer meant to bind the token to a key, and this server cannot tell which. Taking the token anyway would drop the protection.',
      fix: 'Have the issuer write one object without repeated members, for example {"jkt": "…"} with the thumbprint as a string.',
      description: 'malformed cnf',
      headline: 'What the token is bound to cannot be told',
    }),
    downgrade: ({ certificate = false }: { certificate?: boolean }) => ({
      says: 'The token is bound to a key, and it was presented as if it were not.',
      because:
        'A thief who has the token and not the key would do exactly this. A server that reads both schemes must refuse a bound token under Bearer.',
      fix: `Send it as Authorization: DPoP, with a proof made by the key it is bound to${certificate ? ', over mutual TLS with the certificate it is bound to as well' : ''}.`,
      note: 'bound to a key',
      description: 'DPoP-bound token presented as Bearer',
    }),
    unbound: () => ({
      says: 'The token came under DPoP, but it is bound to no key.',
      because:
        'A proof shows that the caller holds some key. Without cnf.jkt nothing says that it is the right one, so the proof proves nothing.',
      fix: 'Have the client send a proof when it asks for the token; the issuer then puts the thumbprint of its key in cnf.jkt.',
      note: 'not bound',
      headline: 'The token is bound to no key',
    }),
    required: () => ({
      says: 'This server takes only DPoP-bound tokens, and this is a Bearer token.',
      because: 'Whoever finds a Bearer token can use it. This server has decided not to take that risk.',
      fix: 'Ask the authorization server for a DPoP-bound token and send it with a proof.',
      description: 'a DPoP-bound token is required',
      headline: 'The token is bound to no key',
    }),
    unaware: () => ({
      says: 'The token is bound to a key, and this server does not look.',
      because:
        'A server that knows only Bearer does not read cnf.jkt, so the binding protects nobody here: a stolen token works without the key.',
      fix: 'Have the server read DPoP. Until then, treat the token as the Bearer token it is here.',
      note: 'not looked at',
      headline: 'It is bound to a key, and nobody looks',
    }),
    unknown: ({ found }: { found: string }) => ({
      says: `cnf names no key this server could ask for: it has ${found}.`,
      because:
        found === 'kid'
          ? 'kid is the name of a key (RFC 7800 §3.4), not its thumbprint: how the caller shows that it has that key is a scheme between issuer and client, such as signed requests under PoP, and this server knows none. It takes the token as an ordinary Bearer token.'
          : 'Members that are not understood are ignored, so the token counts as unbound, whatever its issuer bound it to.',
      fix:
        found === 'kid'
          ? 'Have the client ask for an ordinary Bearer token, or have the issuer bind it with jkt (DPoP) or x5t#S256 (a client certificate).'
          : 'Bind tokens for this server with jkt (DPoP) or x5t#S256 (a client certificate).',
      note: 'not understood',
      headline: 'It is bound to nothing this server understands',
    }),
  },
  run({ facts: { claims, scheme }, dpop: { mode }, pass, fail, warn }) {
    const at = { in: 'payload', member: 'cnf' } as const
    const cnf = confirmationOf(claims)
    const jkt = cnf ? memberValue(cnf, 'jkt') : undefined
    if (cnf === null || (jkt !== undefined && (typeof jkt !== 'string' || jkt === ''))) {
      const found = () => clip(findMember(claims, 'cnf')?.text ?? 'no cnf', 60)
      return fail('malformed', () => ({ expected: 'an object that names a key', found: found() }), at)
    }
    const names = () => (cnf ? clip(cnf.members.map((m) => m.name).join(', '), 60) || 'no member' : 'no cnf')
    const evidence = (expected: string) => ({
      expected,
      found: `${names()} under ${isDpop(scheme) ? 'DPoP' : 'Bearer'}`,
    })
    const inOrder = () => evidence(jkt === undefined ? 'Bearer for an unbound token' : 'DPoP for a bound token')
    if (isDpop(scheme))
      return typeof jkt === 'string'
        ? pass(inOrder, at, { binding: { jkt } })
        : fail('unbound', () => evidence('cnf.jkt with DPoP'), at)
    if (jkt !== undefined) {
      if (mode === 'off') return warn('unaware', inOrder, at)
      const certificate = cnf !== undefined && memberValue(cnf, 'x5t#S256') !== undefined
      return fail('downgrade', () => ({ ...inOrder(), certificate }), at)
    }
    if (mode === 'required') return fail('required', () => evidence('a DPoP-bound token'), at)
    if (cnf && memberValue(cnf, 'x5t#S256') === undefined)
      return warn('unknown', () => ({ expected: 'jkt or x5t#S256', found: names() }), at)
    // A binding to a certificate is judged by its own check.
    return pass(inOrder, at)
  },
})
