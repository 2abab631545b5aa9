import { expect, onTestFinished, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { judgeAt } from '@/lib/matrix/judge-tokens'
import { everything } from '@/lib/matrix/view'
import { tokenOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'
import { answerCalls } from './port-calls'
import { createRunTable } from './run-table'

const { servers } = world

async function tableWith(tokens: readonly string[]) {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  answerCalls(port1, { judge: judgeAt(servers, { kind: 'at', seconds: world.mint.now }) })
  const table = createRunTable()
  await table.start({ sources: [{ name: 'test', blob: new Blob([tokens.join('\n')]) }], servers, judges: [port2] })
  return table
}

test('a file holds the view it was asked of, whatever is shown while it is written', async () => {
  const some = (scenarios as readonly Scenario[]).filter(({ token }) => token).slice(0, 12)
  const tokens = new Set(await Promise.all(some.map((scenario) => tokenOf(scenario, world))))
  const table = await tableWith([...tokens])
  const { count } = table.view(everything, 0, 1)
  const file = table.file('csv', { servers, when: { kind: 'at', seconds: 0 }, withTokens: false })
  expect(table.view({ sort: null, filters: { issuer: '=nobody' } }, 0, 1).count).toBe(0)
  const lines = (await (await file).text()).trim().split('\r\n')
  expect(count).toBeGreaterThan(4)
  expect(lines).toHaveLength(1 + count)
})
