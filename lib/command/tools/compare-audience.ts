import { listOf, object, orNull, type Schema, text, type Tool } from './tool'

const string: Schema = { type: 'string' }

export const compareAudience: Tool = {
  name: 'compare_audience',
  title: 'Compare an audience with a server',
  description:
    'Compares the aud of a token with a server’s resource URI in every way that servers do it: exactly, normalized, by prefix, as the official SDKs do. Says which ways pass, which of them are unsafe, and what sets the two texts apart.',
  inputSchema: object(
    {
      audience: {
        anyOf: [
          { type: 'string', maxLength: 4096 },
          { type: 'array', items: { type: 'string', maxLength: 4096 }, minItems: 1, maxItems: 100 },
        ],
        description: 'The aud claim: one text or a list.',
      },
      resource: { ...text('The server’s own resource URI.'), maxLength: 4096 },
      other_names: {
        ...listOf(string, 'What else the server is called, such as an application’s GUID.'),
        maxItems: 100,
      },
    },
    ['other_names'],
  ),
  outputSchema: object({
    equal: { type: 'boolean', description: 'One of the texts is the same, code point by code point.' },
    ways: listOf(
      object({ id: string, label: string, about: string, safe: { type: 'boolean' }, passes: { type: 'boolean' } }),
    ),
    difference: orNull(
      object({ kind: string, audience: string, name: string, because: string, fix: string, slip: { type: 'boolean' } }),
    ),
  }),
  readOnly: true,
  openWorld: false,
  work: () => import('./work/compare-audience'),
}
