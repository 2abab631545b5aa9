import { defineSplitCheck } from '../check'
import { noProofUsed } from '../binding/proof-check'
import { invalidProof } from '../http/answers'
import { rfc } from '../specs'

export default defineSplitCheck({
  id: 'dpop-replay',
  group: 'binding',
  title: 'The proof has not been used before',
  failureTitle: 'The proof has been used before',
  label: 'whether the proof is a copy',
  demandedBy: 'policy',
  specs: [rfc(9449, '11.1')],
  jose: null,
  canBeOff: true,
  needs: ['proof', 'scheme'],
  reads: ['dpop.seen'],
  http: invalidProof,
  notApplicable: noProofUsed,
  raisedBy: 'scheme',
  body: async () => (await import('../binding')).dpopReplay,
})
