import { useEffect, useRef, useState } from 'react'
import { readPrivateKeys, type SecretForm, secretForms, secretKey, type SigningKey } from '@/lib/keys/private'
import { isProblem, type KeyProblem, keyProblem } from '@/lib/keys/problems'
import { Button } from '../../../ui/button'
import { ExcerptArea } from '../../../ui/excerpt-area'
import { Field } from '../../../ui/field'
import { keyOf, type NewKey } from './make-key'
import { whileNewest } from '../../../ui/while-newest'

interface ImportKeyProps {
  /** Asked for from elsewhere on the page: the field has the focus first. */
  readonly focus: boolean
  /** At least one. Given with what was read of each. */
  readonly onKeys: (keys: readonly NewKey[], read: readonly SigningKey[]) => void
}

const forms: Record<'key' | SecretForm, string> = {
  key: 'A key: JWK, JWK Set, PEM or base64',
  utf8: 'A shared secret: plain text',
  base64url: 'A shared secret: base64url',
  base64: 'A shared secret: base64',
  hex: 'A shared secret: hex',
}
const choices = ['key', ...secretForms] as const

/** A private key or a shared secret out of typed text. It is added beside those that are held. */
export function ImportKey({ focus, onKeys }: ImportKeyProps) {
  const place = useRef<HTMLDivElement>(null)
  const [form, setForm] = useState<keyof typeof forms>('key')
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [read, setRead] = useState<readonly SigningKey[] | KeyProblem | null>(null)
  useEffect(() => {
    if (focus) place.current?.querySelector('textarea')?.focus()
  }, [focus])
  useEffect(() => {
    return whileNewest(text.trim() === '' ? Promise.resolve(null) : readAs(text, form), setRead)
  }, [text, form])
  const problem = read && 'problem' in read ? `${read.says} ${read.fix}` : undefined
  const add = async () => {
    const keys = await readAs(text, form)
    if ('problem' in keys) return setRead(keys)
    onKeys(
      keys.map(({ jwk, alg }) => keyOf(jwk, name || jwk.kid || `my-${alg.toLowerCase()}`, alg)),
      keys,
    )
  }
  return (
    <div className="import-key stack" ref={place}>
      <label className="inline-field">
        <span>Written as</span>
        <select className="control" value={form} onChange={(e) => setForm(e.target.value as keyof typeof forms)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {forms[choice]}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={form === 'key' ? 'Your private key' : 'Your shared secret'}
        hint={
          form === 'key'
            ? 'PKCS #8, PKCS #1 or SEC 1. It stays in this tab and never goes into a link.'
            : 'Every character counts. It stays in this tab and never goes into a link.'
        }
        error={problem}
      >
        {(control) => (
          <ExcerptArea {...control} rows={3} text={text} spellCheck={false} autoComplete="off" onText={setText} />
        )}
      </Field>
      <div className="row">
        <label className="inline-field">
          <span>Name</span>
          <input
            className="control control-small"
            value={name}
            maxLength={60}
            placeholder="its kid"
            spellCheck={false}
            autoComplete="off"
            onChange={(e) => setName(e.target.value)}
          />
        </label>
        <Button small onClick={add}>
          Add key
        </Button>
      </div>
    </div>
  )
}

async function readAs(text: string, form: keyof typeof forms): Promise<readonly SigningKey[] | KeyProblem> {
  if (form === 'key') return readPrivateKeys(text)
  if (text === '') return keyProblem('empty-secret')
  const jwk = secretKey(text, form)
  return isProblem(jwk) ? jwk : [{ jwk, alg: 'HS256' }]
}
