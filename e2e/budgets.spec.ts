import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { scenarioById } from '@/content/catalog'
import { jose, KiB, monaco, scripts } from './loaded-scripts'
import { expect, playgroundOn, test } from './support'

const idle = (page: Page) => page.waitForLoadState('networkidle')

/** Bytes of all scripts, once none is on its way: between two readings there is time for the next to be asked for. */
async function settled(loaded: ReturnType<typeof scripts>): Promise<number> {
  const totals = [await loaded.total()]
  const grown = async () =>
    loaded.pending() + (totals.push(await loaded.total()) && (totals.at(-1) ?? 0) - (totals.at(-2) ?? 0))
  await expect.poll(grown, { intervals: [500] }).toBe(0)
  return totals.at(-1) ?? Number.NaN
}

test('The playground starts with at most 189 KiB of script, and has everything that needs no more', async ({
  page,
  playground,
}) => {
  const loaded = scripts(page)
  await playground.open()
  await idle(page)
  expect(await loaded.total()).toBeLessThanOrEqual(189 * KiB)
  expect(await loaded.holding(monaco)).toBe(0)
})

test('Long scripts ask to be compiled while they are loaded', async ({ page, playground }) => {
  const loaded = scripts(page)
  await playground.open()
  await idle(page)
  const long = (await loaded.texts()).filter((code) => Buffer.byteLength(code) > 51_000)
  expect(long.length).toBeGreaterThan(0)
  for (const code of long) expect(code.slice(0, 28)).toBe('//# allFunctionsCalledOnLoad')
})

test('The matrix starts with the framework and at most 34 KiB more, and judges with nothing it has not been asked for', async ({
  page,
}) => {
  const loaded = scripts(page)
  await page.goto('/404.html')
  const floor = await settled(loaded)
  await page.goto('/matrix/')
  expect(await settled(loaded)).toBeLessThanOrEqual(floor + 34 * KiB)
  expect(await loaded.holding(jose)).toBe(0)
})

test('A link costs little more script than the default page once it is used', async ({ browser, baseURL }) => {
  const total = async (fragment: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 412, height: 823 } })
    const page = await context.newPage()
    const loaded = scripts(page)
    await playgroundOn(page).open(fragment)
    await idle(page)
    await page.mouse.move(5, 5)
    await idle(page)
    await expect(async () => expect(await loaded.holding('invalid_dpop_proof')).toBeGreaterThan(0)).toPass()
    await page.waitForTimeout(500)
    const sum = await loaded.total()
    await context.close()
    return sum
  }
  const fragments = ['scenario=good-token-issues', 'scenario=expired']
  const [usual = 0, ...ofLinks] = await Promise.all(['', ...fragments].map(total))
  expect(usual).toBeGreaterThan(0)
  // What draws its verdict before the framework is there holds the checks a second time.
  for (const sum of ofLinks) expect(sum).toBeLessThanOrEqual(usual + 24 * KiB)
})

test('No page has more elements than it can lay out at once', async ({ page }) => {
  const most = {
    '/': 450,
    '/playground/': 1700,
    '/docs/checks/audience/': 2050, // a running example for each of its eight reasons
    '/scenarios/cross-server-replay/': 350,
  }
  for (const [path, limit] of Object.entries(most)) {
    await page.goto(path)
    expect(await page.locator('*').count(), path).toBeLessThanOrEqual(limit)
  }
  await page.goto('/scenarios/')
  // Of thousands of elements only those of cards in and near the window are laid out.
  const cards = page.locator('main section li[id]')
  const skipped = await cards.evaluateAll(
    (all) => all.filter((li) => !li.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).length,
  )
  expect(skipped).toBeGreaterThan((await cards.count()) * 0.8)
})

test('No page is written larger than it needs to be', async ({ request }) => {
  const most = { '/': 19, '/playground/': 28, '/docs/checks/audience/': 27, '/scenarios/': 54 }
  for (const [path, limit] of Object.entries(most)) {
    const html = await (await request.get(path)).body()
    expect(gzipSync(html, { level: 9 }).length, path).toBeLessThanOrEqual(limit * KiB)
  }
})

/** Of a page of the docs. A list that grows without end is what passes it: then it is several pages. */
const mostOfDocs = { bytes: 370_000, zipped: 52_000, tags: 3000 }

test('No page of the docs is longer than a phone takes at once', () => {
  const docs = join(import.meta.dirname, '../out/docs')
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'))
  expect(pages.length).toBeGreaterThan(120)
  const passed = pages.flatMap((name) => {
    const html = readFileSync(join(docs, name))
    const shown = html.toString().replace(/<script\b.*?<\/script>/gs, '')
    const cost = {
      bytes: html.length,
      zipped: gzipSync(html, { level: 9 }).length,
      tags: shown.match(/<[a-z]/g)?.length ?? 0,
    }
    const over = (['bytes', 'zipped', 'tags'] as const).filter((key) => cost[key] > mostOfDocs[key])
    return over.map((key) => `${name}: ${cost[key]} ${key}`)
  })
  expect(passed).toEqual([])
})

test('Pages that only show and filter cost little more script than the framework', async ({ page }) => {
  const loaded = scripts(page)
  let before = 0
  for (const [path, limit] of Object.entries({ '/': 149, '/scenarios/': 10 })) {
    await page.goto(path)
    await idle(page)
    const total = await loaded.total()
    expect(total - before, path).toBeLessThanOrEqual(limit * KiB)
    before = total
  }
})

/** A text of the products' words, which come with the causes of a refusal. */
const productsWords = 'authorizedResourceUris'
/** What the docs alone say of the same product. */
const productFacts = 'kept in the refresh token'

test('Monaco comes with the first intent, and only then; the first move fetches what explains a refusal', async ({
  page,
  playground,
}) => {
  const loaded = scripts(page)
  await playground.open()
  const still = await settled(loaded)
  await page.mouse.move(1, 1)
  await expect.poll(() => loaded.holding(productsWords)).toBeGreaterThan(0)
  const moved = await settled(loaded)
  expect(moved - still).toBeLessThanOrEqual(146 * KiB)
  expect(await loaded.holding(productFacts)).toBe(0)
  expect(await loaded.holding(monaco)).toBe(0)
  await playground.wake('payload')
  await expect.poll(() => loaded.holding(monaco)).toBeGreaterThan(0)
  expect((await settled(loaded)) - moved).toBeLessThanOrEqual(890 * KiB)
})

test('A phone never gets Monaco', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  const loaded = scripts(page)
  const playground = playgroundOn(page)
  await playground.open()
  await page.getByRole('tab', { name: 'Token' }).tap()
  await playground.area('payload').tap()
  await playground.write('payload', '{}')
  await page.getByRole('tab', { name: 'Verdict' }).tap()
  await playground.rejects('issuer-trust')
  await idle(page)
  expect(await loaded.holding(monaco)).toBe(0)
  await context.close()
})

// What each page of the docs costs: docs-read.spec.ts.
test.describe('The docs', () => {
  test('load jose with the first example that comes near, and no Monaco with any', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 400 })
    const loaded = scripts(page)
    await page.goto('/docs/confused-deputy/')
    await idle(page)
    expect(await loaded.holding(jose)).toBe(0)
    await page.locator('[data-live-example]').first().scrollIntoViewIfNeeded()
    await expect(page.locator('[data-live="true"]').first()).toBeVisible()
    expect(await loaded.holding(jose)).toBeGreaterThan(0)
    await page.locator('[data-live-example]').last().scrollIntoViewIfNeeded()
    await expect(page.locator('[data-live="true"]').last()).toBeVisible()
    await idle(page)
    expect(await loaded.holding(monaco)).toBe(0)
  })

  test('load what makes other tokens with the first hand that goes to an example', async ({ page }) => {
    const recipe = scenarioById('aud-wildcard').title
    const loaded = scripts(page)
    await page.goto('/scenarios/cross-server-replay/')
    const example = page.locator('[data-live-example]')
    await example.evaluate((figure) =>
      figure.querySelector('.live-steps')?.setAttribute('data-written', 'by the build'),
    )
    await expect(example.locator('[data-live="true"]')).toBeVisible()
    await idle(page)
    expect(await loaded.holding(jose)).toBeGreaterThan(0)
    expect(await loaded.holding(recipe)).toBe(0)
    // It came out as the build has written it, so nothing is drawn anew.
    await expect(example.locator('[data-written]')).toHaveCount(1)
    await example.getByLabel('Ask').focus()
    await expect(async () => expect(await loaded.holding(recipe)).toBe(1)).toPass()
    await example.getByRole('button', { name: 'none' }).click()
    await expect(example.locator('.stamp')).toHaveText('rejected 401 · audience-presence')
  })
})

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a docs page is all there: text, verdicts, answers, code in colours', async ({ page }) => {
    await page.goto('/docs/confused-deputy/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const examples = page.locator('[data-live-example]')
    const count = await examples.count()
    expect(count).toBeGreaterThan(3)
    await expect(examples.locator('.stamp')).toHaveCount(count)
    await expect(page.locator('[data-live-example="cross-server-replay"]').first()).toContainText(
      'Valid. Just not for this server.',
    )
    await expect(page.locator('[data-live-example="cross-server-replay"]').first().locator('.stamp')).toHaveText(
      'rejected 401 · audience',
    )
    await expect(page.locator('pre code span[class]').first()).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Docs' })
      .filter({ visible: true })
      .getByRole('link', { name: 'All checks' })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All checks')
  })
})
