import type { Explained } from './explained'
import { columns, labelled, painted, paragraph, type Style, safe } from './text'

const stamps = { accepted: 'ACCEPTED', rejected: 'REJECTED', undecided: 'CANNOT TELL' } as const
const tones = { accepted: 'good', rejected: 'bad', undecided: 'open' } as const

/** The judgement for a person at a terminal. Ends with a line break. */
export function explainText(explained: Explained, style: Style): string {
  const { verdict, risky, headline, sentence, http } = explained
  const stamp = painted(stamps[verdict], risky ? 'open' : tones[verdict], style)
  const blocks = [
    `${stamp}  ${painted(safe(headline), 'strong', style)}\n${paragraph(sentence, style)}`,
    stepText(explained, style),
    http && [`HTTP/1.1 ${http.status} ${http.phrase}`, ...http.headers.map((h) => safe(h.join(': ')))].join('\n'),
    alsoText(explained, style),
    aboutText(explained, style),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function stepText({ step, cause, product }: Explained, style: Style): string {
  if (!step) return ''
  const line = (label: string, text: string | null) => (text ? [labelled(label, text, style)] : [])
  const fix = cause?.fix ?? step.fix
  return [
    ...line('step', step.id),
    ...line('expected', step.expected),
    ...line('found', step.found),
    ...line('why', step.because),
    ...line('cause', cause?.says ?? null),
    ...line('fix', fix),
    ...(product ? line('product', usualAt(product, fix)) : []),
    ...line('demanded', step.demandedBy),
    ...[...step.specs, ...(cause?.specs ?? [])]
      .filter((spec, i, all) => all.findIndex(({ href }) => href === spec.href) === i)
      .map(({ label, href }) => labelled('', `${label}  ${href}`, { ...style, columns: null })),
  ].join('\n')
}

/** Its advice stands above already where it took the place of another. */
const usualAt = ({ name, says, fix, source }: NonNullable<Explained['product']>, above: string | null): string =>
  [`At ${name}: ${says}`, ...(fix === above ? [] : [fix]), source].join(' ')

const marks = { fail: 'fails too', warn: 'warns', off: 'not checked', unknown: 'open' } as const

function alsoText({ also }: Explained, style: Style): string {
  if (also.length === 0) return ''
  const rows = also.map(({ id, status, title }) => ['', marks[status], id, safe(title)])
  return `${painted('Besides', 'faint', style)}\n${columns(rows)}`
}

function aboutText({ server, token, at }: Explained, style: Style): string {
  const says = [
    token.issuer && `issuer ${token.issuer}`,
    token.audience && `audience ${token.audience}`,
    token.expires && `expires ${token.expires}`,
  ].filter(Boolean)
  return [
    labelled(
      'server',
      `${server.name}${server.resource === server.name ? '' : `, ${server.resource || 'no resource URI'}`}`,
      style,
    ),
    labelled('token', `sha256 ${token.fingerprint}${says.length > 0 ? `; says ${says.join(', ')}` : ''}`, style),
    labelled('at', at.utc, style),
  ].join('\n')
}
