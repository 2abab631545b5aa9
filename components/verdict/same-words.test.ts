import { expect, test } from 'vitest'
import { drawsSameFold, drawsSameStep } from './same-words'
import { stepWith } from './step.fixture'

const step = stepWith()
const onSelect = () => {}

test('A step is drawn again for what it says, not for how far the token got', () => {
  const before = { step, onSelect }
  expect(drawsSameStep(before, { step: { ...step, reached: false, unverified: true }, onSelect })).toBe(true)
  expect(drawsSameStep(before, { step: { ...step, status: 'fail' }, onSelect })).toBe(false)
  expect(drawsSameStep(before, { step: { ...step, evidence: { expected: 'a', found: 'b' } }, onSelect })).toBe(false)
  expect(drawsSameStep(before, { step: { ...step, error: 'broke' }, onSelect })).toBe(false)
  expect(drawsSameStep(before, { step, onSelect: () => {} })).toBe(false)
})

test('A row of several is drawn again for one step more, or one that says something else', () => {
  const before = { fold: { title: 'Times', steps: [step] }, onSelect }
  expect(drawsSameFold(before, { fold: { title: 'Times', steps: [{ ...step, reached: false }] }, onSelect })).toBe(true)
  expect(drawsSameFold(before, { fold: { title: 'Times', steps: [step, step] }, onSelect })).toBe(false)
  expect(drawsSameFold(before, { fold: { title: 'Time', steps: [step] }, onSelect })).toBe(false)
  expect(drawsSameFold(before, { fold: { title: 'Times', steps: [{ ...step, title: 'x' }] }, onSelect })).toBe(false)
})
