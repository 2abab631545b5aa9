import { comparators } from '../../pipeline/audience/comparators'
import { nearestMiss } from '../../pipeline/audience/mismatch'
import { missKinds } from '../../pipeline/audience/miss-kinds'
import { clip } from '../../pipeline/encoding/visible-text'
import { columns } from '../text'
import { listOf, object, orNull, type Schema, text, textOf, type Tool } from './tool'

const string: Schema = { type: 'string' }

/** RFC 7515 §3.1: the first part of a compact token is a JSON object in base64url. */
const looksLikeToken = /^e(?:y[IJAB]|w[opkl01])[\w-]{10,}\./

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
  async run(args) {
    const { audience, other_names: others = [] } = args
    const values = (Array.isArray(audience) ? audience : [audience]).map(String)
    if (values.some((value) => looksLikeToken.test(value)))
      return { says: 'audience is the aud claim, and this is a token. explain_token takes tokens.' }
    const names = [textOf(args, 'resource') ?? '', ...(others as readonly string[])]
    const ways = Object.entries(comparators).flatMap(([id, { label, about, safe, compares, accepts }]) =>
      compares === 'aud' ? [{ id, label, about, safe, passes: values.some(accepts(names)) }] : [],
    )
    const equal = values.some((value) => names.includes(value))
    const miss = equal ? null : nearestMiss(values, names)
    const difference = miss && {
      kind: miss.kind,
      audience: clip(miss.aud),
      name: clip(miss.name),
      because: missKinds[miss.kind].because,
      fix: missKinds[miss.kind].fix(clip(miss.name)),
      slip: missKinds[miss.kind].near === true,
    }
    const rows = ways.map(({ label, passes, safe }) => [label, passes ? 'passes' : 'refuses', safe ? '' : 'unsafe'])
    const says = difference ? `${difference.because} ${difference.fix}` : 'The texts are the same.'
    return { text: `${says}\n\n${columns(rows)}`, data: { equal, ways, difference } }
  },
}
