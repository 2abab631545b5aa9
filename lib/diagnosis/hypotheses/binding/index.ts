import type { Hypothesis } from '../../hypothesis'
import certificateText from './certificate-text'
import certificateThumbprint from './certificate-thumbprint'
import confirmationPlace from './confirmation-place'
import keyThumbprint from './key-thumbprint'
import proofAddress from './proof-address'
import proofHash from './proof-hash'
import proofMethod from './proof-method'
import proofTime from './proof-time'

/** Of a token that is bound to a key or a certificate, in the order they are tried. One chunk, fetched with the first such refusal. */
export const bindingHypotheses: readonly Hypothesis[] = [
  proofAddress,
  proofMethod,
  proofHash,
  proofTime,
  confirmationPlace,
  keyThumbprint,
  certificateText,
  certificateThumbprint,
]
