import type { Derived } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import type { Action } from '@/lib/playground/state'
import { parseUri } from '@/lib/pipeline/audience/uri'
import { productProfileById, productProfiles } from '@/content/issuers/profiles'
import { ChoiceField } from '../policy/policy-fields'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'

interface MyServerProps {
  readonly inputs: Case
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
}

/** The reader's own server: who it is and whom it trusts. */
export function MyServer({ inputs, derived, dispatch }: MyServerProps) {
  const { mine, keysText, secret } = inputs
  const profile = productProfileById(mine.profile)
  const firstEmpty = mine.resource === '' ? 'resource' : mine.issuer === '' ? 'issuer' : 'keys'
  const ask = (field: typeof firstEmpty) => ({ 'data-ask-first': field === firstEmpty || undefined })
  const { keys } = derived
  return (
    <div className="stack" data-fields="my-server">
      <Field
        label="Resource URI (who am I)"
        hint="The address clients connect to, exactly."
        error={uriProblem(mine.resource)}
      >
        {(control) => (
          <input
            {...control}
            {...ask('resource')}
            value={mine.resource}
            placeholder="https://mcp.example.org/mcp"
            spellCheck={false}
            onChange={(e) => dispatch({ type: 'mine', mine: { resource: e.target.value } })}
          />
        )}
      </Field>
      <Field
        label="Trusted issuer"
        hint="As its metadata document spells it, slash included. Several: with spaces between, each JWK naming its issuer."
      >
        {(control) => (
          <input
            {...control}
            {...ask('issuer')}
            value={mine.issuer}
            placeholder="https://login.example.org"
            spellCheck={false}
            onChange={(e) => dispatch({ type: 'mine', mine: { issuer: e.target.value } })}
          />
        )}
      </Field>
      <ChoiceField
        label="Issuer profile"
        hint={profile?.profile.about ?? 'What its tokens look like where they depart from RFC 9068.'}
        value={mine.profile}
        options={profileOptions(mine.profile)}
        onChange={(id) => dispatch({ type: 'mine', mine: { profile: id } })}
      />
      <Field
        label="Its public key or key set"
        hint={'keys' in keys ? keysHint(keys) : 'JWK, JWKS, PEM public key or certificate. Nothing is fetched.'}
        error={'says' in keys ? `${keys.says} ${keys.fix}` : undefined}
      >
        {(control) => (
          <ExcerptArea
            {...control}
            {...ask('keys')}
            rows={4}
            text={keysText}
            spellCheck={false}
            autoComplete="off"
            onText={(text) => dispatch({ type: 'set', inputs: { keysText: text } })}
          />
        )}
      </Field>
      <Field label="Or a shared secret" hint="For HS256 and its kin. It stays in this tab.">
        {(control) => (
          <input
            {...control}
            type="password"
            value={secret}
            autoComplete="off"
            onChange={(e) => dispatch({ type: 'set', inputs: { secret: e.target.value } })}
          />
        )}
      </Field>
    </div>
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
