import type { Samples } from '@/lib/issuers/sample'

export const githubSamples: Samples = {
  opaque: {
    text: 'gho_16C7e42F292c6912E7710c838347Ae178B4a',
    answer: null,
    failures: [
      {
        id: 'opaque',
        title: 'GitHub: an opaque token',
        story:
          'The client signed in with GitHub and sends what it got. There is no audience anywhere, so nothing says it was meant for this server.',
        decidedBy: 'format',
        reason: 'opaque',
      },
    ],
  },
}
