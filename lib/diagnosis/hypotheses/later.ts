import type { Hypothesis } from '../hypothesis'

interface Later {
  /** Which checks all of them speak to, and no other. */
  readonly checks: RegExp
  /** They are tried before those of any token: what they see leaves nothing to guess. */
  readonly before?: true
  readonly load: () => Promise<readonly Hypothesis[]>
}

/** Those that come with the first refusal they speak of, and are tried after those of any token. By folder. */
export const later: Readonly<Record<string, Later>> = {
  form: {
    checks: /^(?:format|b64token|charset|canonical-encoding|header)$/,
    before: true,
    load: async () => (await import('./form')).formHypotheses,
  },
  service: {
    checks: /^(?:authorization|payload|type|algorithm|issuer-trust|required-claims|audience(?:-presence|-type)?)$/,
    before: true,
    load: async () => (await import('./service')).serviceHypotheses,
  },
  binding: {
    checks: /^(?:dpop-.{1,40}|confirmation|certificate)$/,
    load: async () => (await import('./binding')).bindingHypotheses,
  },
  introspection: {
    checks: /^(?:introspection|revocation)$/,
    load: async () => (await import('./introspection')).introspectionHypotheses,
  },
  'signed-text': {
    checks: /^(?:signature|charset|canonical-encoding|b64token)$/,
    load: async () => (await import('./signed-text')).signedTextHypotheses,
  },
  scope: { checks: /^scope$/, load: async () => (await import('./scope')).scopeHypotheses },
}
