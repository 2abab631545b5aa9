import type { Step } from '@/lib/judge/station'

/** A step that passes and says nothing, but for what is given. */
export const stepWith = (over: Partial<Step> = {}): Step => ({
  kind: 'step',
  id: 'expiry',
  title: 'Not expired',
  status: 'pass',
  reason: null,
  decides: false,
  reached: true,
  unverified: false,
  demandedBy: '',
  canBeOff: false,
  specs: [],
  jose: null,
  evidence: null,
  explanation: null,
  at: null,
  waitsFor: null,
  answers: null,
  ...over,
})
