import { expect, test } from 'vitest'
import { findScenario } from '@/content/catalog'
import { kindsIn } from '@/lib/error-texts/kinds/find'
import { fromThreads } from '@/lib/error-texts/kinds/threads.fixture'
import { told } from '@/lib/error-texts/kinds/told.fixture'
import { checkById } from '@/lib/pipeline/checks'

test('what words speak of names steps and scenarios that exist', () => {
  const kinds = [...told, ...fromThreads].flatMap(([text]) => kindsIn(text))
  expect(kinds.length).toBeGreaterThanOrEqual(told.length)
  for (const { step, scenario } of kinds) {
    if (step) expect(checkById(step)?.id).toBe(step)
    if (scenario) expect(findScenario(scenario)?.id).toBe(scenario)
  }
})
