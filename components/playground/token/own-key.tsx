import { exportJWK, generateKeyPair } from 'jose'
import { useState } from 'react'
import type { PrivateKeyReading } from '@/lib/keys/read'
import { algorithms } from '@/lib/pipeline/keys/algorithms'
import { Button } from '../../ui/button'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'

interface OwnKeyProps {
  readonly text: string
  readonly reading: PrivateKeyReading | null
  readonly using: boolean
  /** With the public half, when the key was made here, for the server to trust. */
  readonly onText: (text: string) => void
  readonly onUse: (use: boolean) => void
  /** `before`: the key set made here earlier, which this one replaces. */
  readonly onTrust: (publicKey: string, before: string) => void
}

const kinds = algorithms.filter(({ generates }) => generates).map(({ name }) => name)

/** A private key of the reader's own. It stays in this tab: no link has a field for it. */
export function OwnKey({ text, reading, using, onText, onUse, onTrust }: OwnKeyProps) {
  const [alg, setAlg] = useState(kinds[0] ?? '')
  const [made, setMade] = useState('')
  const problem = reading && 'says' in reading ? `${reading.says} ${reading.fix}` : undefined
  const generate = async () => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true, modulusLength: 2048 })
    const kid = 'my-key'
    onText(JSON.stringify({ kid, alg, ...(await exportJWK(privateKey)) }, null, 2))
    const trusted = JSON.stringify({ keys: [{ kid, alg, use: 'sig', ...(await exportJWK(publicKey)) }] }, null, 2)
    onTrust(trusted, made)
    setMade(trusted)
  }
  return (
    <div className="own-key stack">
      <Field
        label="Your private key"
        hint="JWK or PEM. It stays in this tab and never goes into a link. Only My server can be told to trust it; a key made here is put there if that field is empty."
        error={problem}
      >
        {(control) => (
          <ExcerptArea {...control} rows={3} text={text} spellCheck={false} autoComplete="off" onText={onText} />
        )}
      </Field>
      <div className="row">
        <label className="inline-field">
          <span>Make one for</span>
          <select className="control" value={alg} onChange={(e) => setAlg(e.target.value)}>
            {kinds.map((k) => (
              <option key={k}>{k}</option>
            ))}
          </select>
        </label>
        <Button small onClick={generate}>
          Generate
        </Button>
        <label className="inline-field">
          <input type="checkbox" checked={using} onChange={(e) => onUse(e.target.checked)} />{' '}
          <span>Sign edits with it</span>
        </label>
      </div>
    </div>
  )
}
