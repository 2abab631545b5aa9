// What a page weighs and how it comes up.

/** A slow phone: the conditions under which pages are loaded. Times in ms, speeds in octets a second. */
const phone = { width: 412, height: 823, cpu: 4, latency: 150, speed: (1.6 * 2 ** 20) / 8 }

/** Runs in the page, before anything of it: notes what it paints, shifts and keeps busy. */
function observe() {
  const noted = { fcp: 0, lcp: 0, element: '', shift: 0, tasks: [] }
  globalThis.noted = noted
  const on = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') noted.fcp = entry.startTime
  })
  on('largest-contentful-paint', (entry) => {
    const { element } = entry
    noted.lcp = entry.startTime
    noted.element = element
      ? `${element.localName}${element.className ? `.${String(element.className).split(' ')[0]}` : ''}`
      : ''
  })
  on('layout-shift', (entry) => {
    if (!entry.hadRecentInput) noted.shift += entry.value
  })
  on('longtask', (entry) => noted.tasks.push([entry.startTime, entry.duration]))
}

/** Runs in the page: notes when a verdict can be seen that is not the one the page was written with. */
function observeVerdict(detail) {
  const look = () => {
    const stamps = [...document.querySelectorAll('.stamp')]
    const seen = stamps.some((s) => s.textContent?.includes(detail) && s.checkVisibility({ visibilityProperty: true }))
    if (seen) globalThis.noted.verdict = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Loads a page once in a browser context of its own. `verdict`: small print of the stamp that a link must show. */
export async function load(browser, { address, verdict }, { throttled }) {
  const context = await browser.newContext(
    throttled
      ? { viewport: { width: phone.width, height: phone.height }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
      : { viewport: { width: 1366, height: 768 } },
  )
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.addInitScript(observe)
  if (verdict) await page.addInitScript(observeVerdict, verdict)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Network.enable')
  if (throttled) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: phone.cpu })
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: phone.latency,
      downloadThroughput: phone.speed,
      uploadThroughput: phone.speed,
    })
  }
  const fetched = new Map()
  session.on('Network.responseReceived', ({ requestId, response, type }) =>
    fetched.set(requestId, { type, url: response.url }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const entry = fetched.get(requestId)
    if (entry) entry.size = encodedDataLength
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(throttled ? 4000 : 2000)
  const noted = await page.evaluate(() => globalThis.noted)
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  const { metrics } = await session.send('Performance.getMetrics')
  const cpu = metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  await context.close()
  return { noted, elements, cpu, fetched: [...fetched.values()].filter(({ size }) => size > 0) }
}

const KiB = (fetched, type) =>
  fetched.filter((entry) => type === undefined || entry.type === type).reduce((sum, { size }) => sum + size, 0) / 1024

export const weightOf = ({ fetched, elements }) => ({
  requests: fetched.length,
  JS: KiB(fetched, 'Script'),
  CSS: KiB(fetched, 'Stylesheet'),
  fonts: KiB(fetched, 'Font'),
  HTML: KiB(fetched, 'Document'),
  total: KiB(fetched),
  elements,
})

export const timesOf = ({ noted, cpu }) => {
  const tasks = noted.tasks.filter(([start]) => start >= noted.fcp)
  return {
    FCP: noted.fcp,
    LCP: noted.lcp,
    verdict: noted.verdict ?? '',
    TBT: tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
    CLS: noted.shift,
    CPU: cpu,
    'longest task': Math.max(0, ...noted.tasks.map(([, duration]) => duration)),
    'largest element': noted.element,
  }
}
