import { type KeyProblem, keyProblem } from './problems'

/** What a text is that is neither JSON nor PEM and no key in base64 either; `null` where it may be one, or a secret. */
export function otherText(text: string): KeyProblem | null {
  if (/^https?:\/\//i.test(text)) return keyProblem('url', text.slice(0, 200))
  if (/^(?:sk-)?ssh-ed25519/.test(text)) return keyProblem('openssh-ed25519')
  if (/^(?:ssh-|ecdsa-sha2-|sk-ecdsa-)/.test(text)) return keyProblem('openssh')
  if (/^(?:bearer\s|e(?:y[IJAB]|w[opkl01]))/i.test(text) && text.includes('.'))
    return keyProblem(text.split('.', 6).length === 5 ? 'jwe' : 'token')
  return null
}
