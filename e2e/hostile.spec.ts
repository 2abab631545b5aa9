import type { Browser, Page } from '@playwright/test'
import { comparedCases, decodedCases, type HostileCase, rawCases } from './hostile-cases'
import { linkOfText } from './links'
import { expect, type Playground, test } from './support'

/** Longest task of the page's main thread, in milliseconds of its own CPU time: what else the machine does is no part. */
const longestTask = 500
/** Nodes beyond those of an example's page, counting the browser's own inside of its controls. */
const mostNodes = 3500

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The longest main-thread task of the page's process while `act` runs. */
async function longestTaskDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await act()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
  expect(tasks.length).toBeGreaterThan(0)
  return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000))
}

async function nodesOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN
}

const judged = (page: Page) => expect(page.locator('.playground')).toHaveAttribute('data-stale', 'false')
/** The number of characters above the token; what is typed is read, so what is wrapped around a token may be gone. */
const countOf = (page: Page) => page.locator('.panel-head', { hasText: 'Token' }).locator('span')
const words = (characters: number) => `${characters.toLocaleString('en')} characters`

/** Types a character at the beginning of the token, and waits for the verdict on it. */
async function typeOn(page: Page, { token }: Playground, before: string) {
  await token.evaluate((box: HTMLTextAreaElement) => {
    box.focus()
    box.setSelectionRange(0, 0)
  })
  await page.keyboard.type('x')
  await expect(countOf(page)).not.toHaveText(words(before.length))
  await judged(page)
}

const groups: readonly (readonly [string, readonly HostileCase[]])[] = [
  ['decoded texts', decodedCases],
  ['comparisons', comparedCases],
  ['other texts', rawCases],
]

for (const [group, cases] of groups) {
  test(`hostile links block nothing: ${group}`, async ({ browser, page, playground }) => {
    test.setTimeout(600_000)
    await playground.open('scenario=good-token-issues')
    await playground.accepts()
    const ordinary = await nodesOf(page)
    for (const { name, state } of cases) {
      await test.step(name, async () => {
        let nodes = 0
        const longest = await longestTaskDuring(browser, page, async () => {
          await playground.follow(linkOfText(JSON.stringify({ server: 'billing', ...state })))
          await expect(countOf(page)).toHaveText(words(state.token.length))
          await judged(page)
          nodes = await nodesOf(page)
          await typeOn(page, playground, state.token)
        })
        console.log(`${longest.toFixed(0).padStart(6)} ms ${String(nodes - ordinary).padStart(6)} nodes  ${name}`)
        expect.soft(longest, `longest task: ${name}`).toBeLessThan(longestTask)
        expect.soft(nodes - ordinary, `nodes: ${name}`).toBeLessThan(mostNodes)
        await page.goBack()
        await expect(playground.example).toHaveValue('good-token-issues')
        await playground.accepts()
      })
    }
  })
}
