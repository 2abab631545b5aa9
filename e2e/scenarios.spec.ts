import { type ScenarioId, scenarios } from '@/content/catalog'
import type { Scenario } from '@/lib/scenarios/scenario'
import { expect, onePage as test, type Playground } from './support'
import { judgementOf } from './tokens'

/** All that the page says of the verdict, in one reading: it may change between two. */
const shown = async ({ page, example }: Playground) => ({
  example: await example.getAttribute('data-example'),
  ...(await page.locator('.region-verdict').evaluate((region) => {
    const text = (selector: string) => region.querySelector(selector)?.textContent ?? null
    return {
      outcome: region.querySelector('.verdict-top .stamp')?.getAttribute('data-outcome'),
      stamp: text('.verdict-top .stamp'),
      headline: text('.verdict-headline'),
      sentence: text('.verdict-sentence'),
      answer: text('.answer .http'),
      decides: text('li[data-card="true"]:not([data-status="off"]) .step-head :is(h2, h3)'),
      failed: region.querySelectorAll('.rail > [data-status="fail"]').length > 0,
    }
  })),
})

/** What must be shown: outcome, check and status from the catalogue, the words from the library. */
async function wanted({ id, expect: { outcome, decidedBy, reason, status } }: Scenario) {
  const { summary, stations, answer } = await judgementOf(id as ScenarioId)
  const decides = stations.find((s) => s.kind === 'step' && s.decides)
  expect([answer?.status ?? null, summary.detail]).toEqual([status, expect.stringContaining(decidedBy ?? '')])
  return {
    example: id,
    outcome,
    stamp: `${outcome} ${summary.detail}`,
    headline: summary.headline,
    // Why a key is refused, the browser and Node say in words of their own.
    sentence: reason === 'unusable' ? expect.stringMatching(/^The key .*: \w.*\.$/) : summary.sentence,
    answer: answer
      ? [`HTTP/1.1 ${answer.status} ${answer.phrase}`, ...answer.headers.map(([k, v]) => `${k}: ${v}`)].join('\n')
      : expect.stringContaining('No answer yet'),
    ...(decides ? { decides: decides.title } : { failed: false }),
  }
}

test.describe('The short link of an example shows what must come out', () => {
  for (const scenario of scenarios as readonly Scenario[]) {
    test(scenario.id, async ({ playground }) => {
      const all = await wanted(scenario)
      await playground.open(`scenario=${scenario.id}`)
      await expect
        .poll(() => shown(playground), { intervals: [20, 20, 20, 20, 20, 20, 20, 20, 50, 100, 250] })
        .toMatchObject(all)
    })
  }
})
