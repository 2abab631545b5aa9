import type { Samples } from '@/lib/issuers/sample'

export const googleSamples: Samples = {
  opaque: {
    text: 'ya29.a0AeDClZExampleExampleExampleExample',
    answer: null,
    failures: [
      {
        id: 'opaque',
        title: 'Google: an opaque token',
        story:
          'The client signed in with Google and sends what it got. The token is for Google’s APIs and says nothing to anybody else.',
        decidedBy: 'format',
        reason: 'opaque',
      },
    ],
  },
}
