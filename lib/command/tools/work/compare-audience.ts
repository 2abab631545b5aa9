import { comparators } from '../../../pipeline/audience/comparators'
import { nearestMiss } from '../../../pipeline/audience/mismatch'
import { missKinds } from '../../../pipeline/audience/miss-kinds'
import { clip } from '../../../pipeline/encoding/visible-text'
import { columns } from '../../text'
import { type Run, textOf } from '../tool'

/** RFC 7515 §3.1: the first part of a compact token is a JSON object in base64url. */
const looksLikeToken = /^e(?:y[IJAB]|w[opkl01])[\w-]{10,}\./

/** `compare_audience`. */
export const run: Run = async (args) => {
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
}
