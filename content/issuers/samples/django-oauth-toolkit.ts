import type { Samples } from '@/lib/issuers/sample'

export const djangoOauthToolkitSamples: Samples = {
  opaque: {
    text: 'uH3Po4KXWP4dsY4zgyxH',
    answer: {
      active: true,
      client_id: 'oUdofn7rfhRtKWbmhyVk',
      username: 'alice',
      scope: '{scope}',
      exp: '{exp}',
      aud: '{resource}',
    },
    failures: [
      {
        id: 'unrestricted',
        title: 'django-oauth-toolkit: no resource, no restriction',
        story: 'The client sent no resource. The token is good everywhere, and the answer about it names no audience.',
        without: ['aud'],
        decidedBy: 'audience-presence',
        reason: 'missing',
        warns: ['format', 'introspection'],
      },
    ],
  },
}
