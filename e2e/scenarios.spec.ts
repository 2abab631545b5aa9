import { test as base } from '@playwright/test'
import { type ScenarioId, scenarios } from '@/content/catalog'
import type { Scenario } from '@/lib/scenarios/scenario'
import { expect, type Playground, playgroundOn, watch } from './support'
import { derivedFor } from './tokens'

/** One page for all of them: an example replaces the one before, as links do that are opened in turn. */
const test = base.extend<object, { opened: { playground: Playground; faults: readonly string[] } }>({
  opened: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage({ baseURL: project.use.baseURL ?? '' })
      const faults = watch(page)
      const playground = playgroundOn(page)
      await playground.open()
      await use({ playground, faults })
      await page.close()
    },
    { scope: 'worker' },
  ],
})

// A recording of all of them would take longer than they do.
test.use({ trace: 'off' })

test.describe('The short link of an example shows what must come out', () => {
  for (const scenario of scenarios as readonly Scenario[]) {
    test(scenario.id, async ({ opened: { playground, faults } }) => {
      const expected = await derivedFor(scenario.id as ScenarioId)
      await playground.follow(`scenario=${scenario.id}`)
      await expect(playground.example).toHaveValue(scenario.id)

      const { outcome, decidedBy, reason, status } = scenario.expect
      await playground.says(outcome, expected.summary.detail)
      if (decidedBy) await expect(playground.stamp).toContainText(decidedBy)
      if (status) await expect(playground.answer).toContainText(`HTTP/1.1 ${status} `)
      else await expect(playground.answer).toContainText('No answer yet')

      await expect(playground.headline).toHaveText(expected.summary.headline)
      // Why a key is refused, the browser and Node say in words of their own.
      if (reason !== 'unusable') await expect(playground.sentence).toHaveText(expected.summary.sentence)
      else await expect(playground.sentence).toHaveText(/^The key .*: \w.*\.$/)
      const decides = expected.stations.find((s) => s.kind === 'step' && s.decides)
      if (decides) await expect(playground.deciding.getByRole('heading')).toHaveText(decides.title)
      else await expect(playground.rail.locator('[data-status="fail"]')).toHaveCount(0)
      for (const [name, value] of expected.answer?.headers ?? []) {
        await expect(playground.answer).toContainText(`${name}: ${value}`)
      }
      expect(faults).toEqual([])
    })
  }
})
