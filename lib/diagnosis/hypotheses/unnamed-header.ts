import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The option for a header was given its value alone. */
export default defineHypothesis({
  id: 'unnamed-header',
  speaksTo: ['authorization/missing'],
  specs: [rfc(6750, '2.1')],
  test: ({ request }) =>
    /^(?:--header|-H):/.test(request.otherFields[0] ?? '')
      ? {
          says: 'The option for a header was given Bearer and the token, without the name of the header in front: no Authorization header is sent, and the answer is 401, whatever the token.',
          fix: 'Write the whole line there: Authorization, a colon, a blank, Bearer, a blank and the token.',
        }
      : null,
})
