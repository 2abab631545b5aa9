import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { isMediaType } from '../encoding/media-type'
import { clip, show } from '../encoding/visible-text'
import { useLibrary as fix } from './fixes'

export default defineBody({
  needs: ['proof'],
  reasons: {
    other: ({ found }: { found: string }) => ({
      says: `The proof’s typ is ${found}; a proof says dpop+jwt.`,
      because:
        'The type keeps another JWT that the same key has signed, such as an access token or a client assertion, from being passed off as a proof.',
      fix,
    }),
  },
  run({ facts: { proof }, pass, fail }) {
    const typ = memberValue(proof.header, 'typ')
    const at = { in: 'proof', member: 'typ' } as const
    const evidence = () => ({
      expected: 'dpop+jwt',
      found: typ === undefined ? 'absent' : typeof typ === 'string' ? clip(typ, 60) : show(typ, 60),
    })
    return isMediaType(typ, 'dpop+jwt') ? pass(evidence, at) : fail('other', evidence, at)
  },
})
