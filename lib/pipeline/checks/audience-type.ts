import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { show } from '../encoding/visible-text'

export default defineCheck({
  id: 'audience-type',
  group: 'audience',
  title: 'It is a string or a list of strings',
  failureTitle: 'aud is not of a form that can be compared',
  label: 'the form of aud',
  demandedBy: 'RFC 7519',
  specs: [rfc(7519, '4.1.3')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  http: invalidToken('invalid aud'),
  reasons: {
    empty: ({ found }: { found: string }) => ({
      says: `aud is ${found}: it is there, but names nobody.`,
      because: `To a careless reader it looks like a token with an audience.${found === '[]' ? ' Several authorization servers send an empty list where no audience was asked for and granted.' : ''}`,
      fix: 'Have the client ask for this server (resource=, audience= at some). If it does, the authorization server drops it: have that allow this audience for the client, and write it.',
      note: 'names nobody',
      headline: 'aud names nobody',
    }),
    invalid: ({ found }: { found: string }) => ({
      says: `aud is ${found}; it must be a string or a list of strings.`,
      because:
        'Libraries treat other types differently: some skip what they do not understand and accept the rest (jose accepts a matching string in a mixed list). Refusing is the only reading all agree on.',
      fix: 'Have the authorization server write aud as one string, or as a list of strings.',
      note: 'not a string',
    }),
  },
  run({ facts: { claims }, pass, fail }) {
    const aud = memberValue(claims, 'aud')
    const at = { in: 'payload', member: 'aud' } as const
    const expected = 'a string or a list of strings'
    // Absence is the business of audience-presence.
    if (aud === undefined) return pass(() => ({ expected, found: 'no aud' }), at)
    const evidence = () => ({ expected, found: show(aud, 80) })
    if (aud === '' || (Array.isArray(aud) && (aud.length === 0 || aud.every((v) => v === ''))))
      return fail('empty', evidence, at)
    const values: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
    // RFC 7519 §2: an empty text is a StringOrURI too; it names nobody, and the others are looked at.
    return values.every((v) => typeof v === 'string') ? pass(evidence, at) : fail('invalid', evidence, at)
  },
})
