import { agentCertificate, agentThumbprint, thiefCertificate } from '@/content/certificates'
import { holderThumbprint } from '@/content/public-keys'
import type { Derived } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import type { Action } from '@/lib/playground/state'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'
import { useStable } from '../../ui/use-stable'
import { makeProof } from './make-proof'

interface ProofFieldsProps {
  readonly inputs: Case
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
  readonly onRequest: (request: Partial<Case['request']>) => void
}

const certificates = [
  ['none', null],
  ['the agent’s', agentCertificate],
  ['the thief’s', thiefCertificate],
] as const

/** Proof of possession: a DPoP proof or a client certificate, and what the token is bound to. */
export function ProofFields({ inputs, derived, dispatch, onRequest }: ProofFieldsProps) {
  const { request } = inputs
  // Of the request as it is once the proof has been signed: what was typed meanwhile stays.
  const present = useStable((proof: string) =>
    dispatch({ type: 'set', inputs: { request: { ...request, dpop: [proof] }, scheme: 'DPoP' } }),
  )
  const prove = async (key: 'holder' | 'thief') => present(await makeProof(inputs, derived, key))
  const bind = (cnf: unknown) => dispatch({ type: 'member', part: 'payload', name: 'cnf', value: cnf })
  return (
    <div className="stack">
      <Field label="DPoP proof" hint="A JWT by the client’s own key, for this method, address and token. One a line.">
        {(control) => (
          <ExcerptArea
            {...control}
            rows={3}
            text={(request.dpop ?? []).join('\n')}
            spellCheck={false}
            onText={(text) => onRequest({ dpop: text === '' ? [] : text.split('\n') })}
          />
        )}
      </Field>
      <div className="note-actions">
        <Button small onClick={() => prove('holder')}>
          Make the holder’s proof
        </Button>
        <Button small onClick={() => prove('thief')}>
          Make a thief’s proof
        </Button>
      </div>
      <Field label="Client certificate" hint="PEM, as the TLS handshake brings it.">
        {(control) => (
          <ExcerptArea
            {...control}
            rows={2}
            text={request.clientCertificate ?? ''}
            spellCheck={false}
            onText={(text) => onRequest({ clientCertificate: text || null })}
          />
        )}
      </Field>
      <Chips label="Client certificate">
        {certificates.map(([label, pem]) => (
          <Chip
            key={label}
            on={(request.clientCertificate ?? null) === pem}
            onClick={() => dispatch({ type: 'set', inputs: { request: { ...request, clientCertificate: pem } } })}
          >
            {label}
          </Chip>
        ))}
      </Chips>
      <Chips label="Bind the token">
        <Chip onClick={() => bind({ jkt: holderThumbprint })}>bind to the holder’s key</Chip>
        <Chip onClick={() => bind({ 'x5t#S256': agentThumbprint })}>bind to the agent’s certificate</Chip>
        <Chip onClick={() => bind(undefined)}>unbind</Chip>
      </Chips>
    </div>
  )
}
