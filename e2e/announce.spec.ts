import { expect, type Playground, test } from './support'
import { now } from './tokens'

/** Counts what a screen reader is given to say about the verdict. */
async function listen({ page, announcer }: Playground) {
  await announcer.evaluate((status) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
}

/**
 * Stops the page's clock. A verdict is announced when it has stood for a moment, and only the test lets
 * moments pass: however long a busy machine takes from one key to the next, it is the same moment.
 */
async function stopClock({ page }: Playground) {
  await page.clock.install({ time: now * 1000 })
  await page.clock.pauseAt((now + 1) * 1000)
}

/** Lets moments pass until that many verdicts have been announced. */
const announced = ({ page }: Playground, said: () => Promise<string[]>, times: number) =>
  expect
    .poll(async () => {
      await page.clock.runFor(500)
      return said()
    })
    .toHaveLength(times)

/** The rest of the page follows the verdict in the next frame; none comes while the clock stands still. */
const stamped = ({ stamp }: Playground, text: string | RegExp) => expect(stamp).toHaveText(text)

test('The verdict is announced once per change, in a sentence', async ({ playground }) => {
  await stopClock(playground)
  await playground.open()
  await expect(playground.announcer).toHaveAttribute('role', 'status')
  await expect(playground.announcer).toHaveText('')
  const said = await listen(playground)

  await playground.button('aud → this server').click()
  await stamped(playground, 'rejected 403 · scope')
  await announced(playground, said, 1)
  await playground.ask('issues')
  await stamped(playground, 'rejected 401 · audience')
  await announced(playground, said, 2)
  await playground.button('aud → this server').click()
  await stamped(playground, /^accepted/)
  await announced(playground, said, 3)
  const [first, second, third] = await said()
  expect(first).toMatch(/^rejected: The token does not grant what this call needs\. /)
  expect(second).toMatch(/^rejected: .*The token is for billing\.example\.com; you asked issues\.example\.com\.$/)
  expect(third).toMatch(/^accepted: This token is for this server\. /)
})

test('A verdict that stays the same is not announced again, whatever is typed', async ({ page, playground }) => {
  await stopClock(playground)
  await playground.open()
  const said = await listen(playground)
  await playground.token.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('not a token at all')
  await stamped(playground, 'rejected 400 · b64token')
  await announced(playground, said, 1)
  expect((await said())[0]).toMatch(/^rejected: /)
  await page.keyboard.type(', none')
  await expect(playground.token).toHaveValue('not a token at all, none')
  await stamped(playground, 'rejected 400 · b64token')
  await page.clock.runFor(1000)
  expect(await said()).toHaveLength(1)
})

test('A running clock does not make it speak every second', async ({ page, playground }) => {
  await page.clock.install({ time: (now + 600) * 1000 })
  await playground.open('scenario=good-token-issues')
  await page.clock.runFor(1000)
  const said = await listen(playground)
  await playground.show('Clock')
  const live = playground.button('live')
  // What comes with a script of its own is put on the page by a timer, and the clock stands still between two runs.
  await expect
    .poll(async () => {
      await page.clock.runFor(500)
      return live.isVisible()
    })
    .toBe(true)
  await live.click()
  await page.clock.runFor(1000)
  await playground.rejects('expiry')
  await expect.poll(said).toHaveLength(1)
  for (let second = 0; second < 5; second++) {
    const before = await playground.sentence.textContent()
    await page.clock.runFor(1000)
    await expect(playground.sentence).not.toHaveText(before ?? '')
  }
  expect(await said()).toHaveLength(1)
})
