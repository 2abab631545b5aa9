// What a key costs in the playground, and what a running clock and the coming of the big editor cost.
import { setTimeout as sleep } from 'node:timers/promises'
import { quantile } from './numbers.mjs'

const keys = 20
const metricNames = [
  'TaskDuration',
  'ScriptDuration',
  'RecalcStyleDuration',
  'LayoutDuration',
  'RecalcStyleCount',
  'LayoutCount',
]

/** A playground that has settled. */
async function open(browser, address, { cpu = 1, touch = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, hasTouch: touch, isMobile: touch })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto(address, { waitUntil: 'networkidle' })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const metrics = async () => {
    const { metrics: all } = await session.send('Performance.getMetrics')
    return Object.fromEntries(metricNames.map((name) => [name, all.find((m) => m.name === name).value]))
  }
  return { context, page, session, metrics }
}

/** Runs in the page: for each key, the time from the event to the first frame that shows another stamp. */
function watchKeys() {
  globalThis.keyTimes = []
  addEventListener(
    'keydown',
    (event) => {
      const before = document.querySelector('.verdict-top .stamp')?.textContent
      const look = () => {
        if (document.querySelector('.verdict-top .stamp')?.textContent === before) return requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => globalThis.keyTimes.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    },
    true,
  )
}

/** The caret stands where one more character changes the verdict. */
const places = {
  token: (page) => page.getByRole('textbox', { name: 'Token', exact: true }).press('Control+End'),
  async claims(page) {
    const area = page.locator('.editor[data-part="payload"] textarea').first()
    await area.focus()
    await area.evaluate((field) => {
      const at = field.value.indexOf('"', field.value.indexOf('"aud"') + 7) + 1
      const end = field.value.indexOf('"', at)
      field.setSelectionRange(end, end)
    })
  },
  async editor(page) {
    const editor = page.locator('.editor[data-part="payload"]')
    await editor.hover()
    await page.locator('.editor[data-part="payload"][data-editor="monaco"]').waitFor({ timeout: 60_000 })
    await editor.locator('.view-line', { hasText: '"aud"' }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
  },
}

/** Types and takes back a character, each of which changes the verdict. Times in ms from key to painted verdict. */
export async function type(browser, address, place, cpu) {
  const { context, page, session, metrics } = await open(browser, address, { cpu, touch: place !== 'editor' })
  await places[place](page)
  await page.evaluate(watchKeys)
  const press = async (key) => {
    const count = await page.evaluate(() => globalThis.keyTimes.length)
    await page.keyboard.press(key)
    await page.waitForFunction((n) => globalThis.keyTimes.length > n, count, { timeout: 30_000 })
    await page.waitForTimeout(400)
  }
  for (const key of ['x', 'Backspace', 'x', 'Backspace']) await press(key)
  await page.evaluate(() => (globalThis.keyTimes = []))
  const painted = []
  const onData = ({ value }) => painted.push(...value.filter(({ name, ph }) => name === 'Paint' && ph === 'X'))
  session.on('Tracing.dataCollected', onData)
  const before = await metrics()
  for (let i = 0; i < keys; i++) await press(i % 2 ? 'Backspace' : 'x')
  const after = await metrics()
  const times = await page.evaluate(() => globalThis.keyTimes)
  // Apart: to record what is painted costs time of its own.
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' })
  for (let i = 0; i < 10; i++) await press(i % 2 ? 'Backspace' : 'x')
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  await context.close()
  const each = (name, unit = 1) => ((after[name] - before[name]) * unit) / keys
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    CPU: each('TaskDuration', 1000),
    script: each('ScriptDuration', 1000),
    style: each('RecalcStyleDuration', 1000),
    layout: each('LayoutDuration', 1000),
    'style recalcs': each('RecalcStyleCount'),
    layouts: each('LayoutCount'),
    paints: painted.length / 10,
  }
}

/** Milliseconds from key to key of somebody who types fast. */
const interval = 120

/** The same keys, typed one after the other whether or not the verdict of the last is there. */
export async function typeFast(browser, address, cpu) {
  const { context, page, session, metrics } = await open(browser, address, { cpu, touch: true })
  await places.token(page)
  await page.evaluate(watchKeys)
  const typeThem = async (count) => {
    const from = performance.now()
    for (let i = 0; i < count; i++) {
      const key = i % 2 ? { key: 'Backspace', windowsVirtualKeyCode: 8 } : { key: 'x', text: 'x' }
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key })
      await sleep(Math.max(0, from + (i + 1) * interval - performance.now()))
    }
    // What waits for a rest belongs to them.
    await sleep(1500)
  }
  await typeThem(6)
  await page.evaluate(() => (globalThis.keyTimes = []))
  const before = await metrics()
  await typeThem(keys)
  const after = await metrics()
  const times = await page.evaluate(() => globalThis.keyTimes)
  await context.close()
  const each = (name) => ((after[name] - before[name]) * 1000) / keys
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    seen: times.length,
    CPU: each('TaskDuration'),
    script: each('ScriptDuration'),
    style: each('RecalcStyleDuration'),
    layout: each('LayoutDuration'),
  }
}

/** Main-thread milliseconds of a second in which nothing is done but that the clock runs. */
export async function clock(browser, address) {
  const { context, page, metrics } = await open(browser, address)
  await page.locator('.server-section > summary', { hasText: 'Clock' }).click()
  const second = async () => {
    await page.waitForTimeout(1500)
    const before = await metrics()
    await page.waitForTimeout(8000)
    const after = await metrics()
    return Object.fromEntries(
      ['TaskDuration', 'ScriptDuration'].map((name) => [name, ((after[name] - before[name]) * 1000) / 8]),
    )
  }
  await page.mouse.move(5, 5)
  const still = await second()
  await page.getByRole('group', { name: 'Clock', exact: true }).getByRole('button', { name: 'live' }).click()
  const running = await second()
  await context.close()
  return [
    { state: 'held', CPU: still.TaskDuration, script: still.ScriptDuration },
    { state: 'running', CPU: running.TaskDuration, script: running.ScriptDuration },
  ]
}

/** From the mouse over an editor to Monaco in its place; the longest task on the way. Milliseconds. */
export async function monaco(browser, address, cpu) {
  const { context, page } = await open(browser, address, { cpu })
  await page.evaluate(() => {
    globalThis.tasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  const start = Date.now()
  await page.locator('.editor[data-part="payload"]').hover()
  await page.locator('.editor[data-part="payload"][data-editor="monaco"]').waitFor({ timeout: 60_000 })
  const usable = Date.now() - start
  await page.waitForTimeout(1000)
  const tasks = await page.evaluate(() => globalThis.tasks)
  await context.close()
  return {
    usable,
    'longest task': Math.max(0, ...tasks),
    'tasks over 50 ms': tasks.length,
    'their sum': tasks.reduce((a, b) => a + b, 0),
  }
}
