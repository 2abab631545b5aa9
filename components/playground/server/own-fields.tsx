import type { Derived } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import type { Action } from '@/lib/playground/state'
import { parseUri } from '@/lib/pipeline/audience/uri'
import { productProfileById, productProfiles } from '@/content/issuers/profiles'
import { ChoiceField } from '../policy/policy-fields'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'
import { Setting } from '../setting/setting'
import { LineInput } from '../../ui/line-input'

export interface OwnFieldsProps {
  readonly inputs: Case
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
}

/** Who the reader's own server is, whom it trusts and by which keys: all it cannot do without. */
export function OwnIdentity(props: OwnFieldsProps) {
  const { inputs, dispatch } = props
  const { mine } = inputs
  const profile = productProfileById(mine.profile)
  const addresses = [
    ['resource', 'https://mcp.example.org/mcp', uriProblem(mine.resource)],
    ['issuer', 'https://login.example.org', undefined],
  ] as const
  return (
    <>
      {addresses.map(([id, placeholder, error]) => (
        <Setting key={id} id={id}>
          {(text) => (
            <Field {...text} error={error}>
              {(control) => (
                <LineInput
                  {...control}
                  value={mine[id]}
                  placeholder={placeholder}
                  onText={(text) => dispatch({ type: 'mine', mine: { [id]: text } })}
                />
              )}
            </Field>
          )}
        </Setting>
      ))}
      <Setting id="profile">
        {(text) => (
          <ChoiceField
            {...text}
            {...(profile?.profile.about && { hint: profile.profile.about })}
            value={mine.profile}
            options={profileOptions(mine.profile)}
            onChange={(id) => dispatch({ type: 'mine', mine: { profile: id } })}
          />
        )}
      </Setting>
      <KeySet {...props} />
    </>
  )
}

/** The public keys of its issuer: with the issuer, whom nobody can trust without them, and among the keys. */
export function KeySet({ inputs, derived, dispatch }: OwnFieldsProps) {
  const { keysText } = inputs
  const { keys } = derived
  return (
    <Setting id="keys">
      {({ label, hint }) => (
        <Field
          label={label}
          hint={'keys' in keys ? keysHint(keys) : hint}
          error={'says' in keys ? `${keys.says} ${keys.fix}` : undefined}
        >
          {(control) => (
            <ExcerptArea
              {...control}
              rows={4}
              text={keysText}
              spellCheck={false}
              autoComplete="off"
              onText={(text) => dispatch({ type: 'set', inputs: { keysText: text } })}
            />
          )}
        </Field>
      )}
    </Setting>
  )
}

/** A secret it shares with its issuer, in place of public keys. */
export function SharedSecret({ inputs, dispatch }: OwnFieldsProps) {
  return (
    <Setting id="secret">
      {(text) => (
        <Field {...text}>
          {(control) => (
            <LineInput
              {...control}
              longest={8192}
              type="password"
              value={inputs.secret}
              autoComplete="off"
              onText={(secret) => dispatch({ type: 'set', inputs: { secret } })}
            />
          )}
        </Field>
      )}
    </Setting>
  )
}

/** Every shape of JWT that is known, and what a link has brought that is not among them. */
const profileOptions = (chosen: string) => [
  ['', 'RFC 9068'] as const,
  ...productProfiles.filter(({ profile }) => profile.shape.form === 'JWT').map(({ id, name }) => [id, name] as const),
  ...(chosen === '' || productProfileById(chosen) ? [] : [[chosen, `${chosen} (not known here)`] as const]),
]

function uriProblem(resource: string): string | undefined {
  const text = resource.trim()
  if (text === '') return undefined
  if (text !== resource)
    return 'White space stands around it, and is judged as a part of the name: a server that is configured so refuses tokens for the name without it.'
  const uri = parseUri(text)
  if (!uri) return `“${text.slice(0, 60)}” is no absolute URI. Write scheme, host and path: https://mcp.example.org/mcp`
  return uri.fragment === null ? undefined : 'A resource identifier has no fragment. Leave out # and what follows.'
}

function keysHint(keys: Extract<Derived['keys'], { keys: unknown }>): string {
  const count = keys.keys.length === 1 ? '1 key' : `${keys.keys.length} keys`
  return [
    `Read: ${count} (${keys.kind}).`,
    keys.privateParts ? 'It holds a private key; only the public half is used, and only that goes into links.' : '',
    ...keys.notes,
  ]
    .filter(Boolean)
    .join(' ')
}
