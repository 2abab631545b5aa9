import type { Locator, Page } from '@playwright/test'
import { watchShifts } from './layout-shifts'
import { linkOfText } from './links'
import { foreignToken, rsaKey } from './tokens'
import { allowClipboard, expect, type Playground, test } from './support'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 360, height: 800 },
]

/** Opens the settings and the longest of their sections, and scrolls to the end, wherever it scrolls. */
async function toTheEnd(page: Page, playground: Playground) {
  await playground.show('Checks')
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.region, .regions-inputs, html'))
      element.scrollTop = element.scrollHeight
  })
}

/** Stamp, words and deciding step, in the column of the verdict or pinned above the tabs. */
async function isInView(page: Page, playground: Playground, narrow: boolean) {
  const parts = narrow
    ? [page.locator('.pinned .stamp'), page.locator('.pinned-headline'), page.locator('.pinned-sentence')]
    : [playground.stamp, playground.headline, playground.sentence, page.locator('.verdict-at')]
  for (const part of parts) await expect(part).toBeInViewport({ ratio: narrow ? 0.5 : 1 })
  await expect(parts[0] as Locator).toContainText('audience')
}

for (const size of sizes) {
  const narrow = size.width < 768
  test(`At ${size.width} px the verdict stays in view while anything is edited`, async ({ page, playground }) => {
    await page.setViewportSize(size)
    await playground.open()
    for (const name of ['Token', 'Server']) {
      if (narrow) await page.getByRole('tab', { name }).click()
      if (name === 'Server') await toTheEnd(page, playground)
      else await page.evaluate(() => document.querySelector('.regions-inputs, html')?.scrollTo(0, 9999))
      await isInView(page, playground, narrow)
    }
  })

  test(`At ${size.width} px no notice moves anything`, async ({ page, playground }) => {
    await page.setViewportSize(size)
    await playground.open()
    if (narrow) await page.getByRole('tab', { name: 'Token' }).click()
    const top = () => page.locator('.regions').evaluate((regions) => regions.getBoundingClientRect().top + scrollY)
    const before = await top()
    await playground.paste(await foreignToken(rsaKey))
    await expect(page.getByText('No demo server trusts its issuer.')).toBeVisible()
    expect(await top()).toBe(before)
    await playground.paste('')
    await expect(page.getByText('No demo server trusts its issuer.')).toHaveCount(0)
    expect(await top()).toBe(before)
    await playground.follow('v1.broken')
    await expect(playground.trouble).toBeVisible()
    expect(await top()).toBe(before)
  })
}

test('On a phone notices stand apart, none is cut through, and the way to all of them is high enough to touch', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await playground.open()
  await page.getByRole('tab', { name: 'Token' }).click()
  await playground.paste(await foreignToken(rsaKey))
  await expect(page.getByText('No demo server trusts its issuer.')).toBeVisible()
  const notices = page.locator('.notices-list > *')
  const [first, second] = [await notices.nth(0).boundingBox(), await notices.nth(1).boundingBox()]
  expect((second?.y ?? 0) - (first?.y ?? 0) - (first?.height ?? 0)).toBeGreaterThanOrEqual(6)
  await playground.follow('v1.broken')
  await expect(playground.trouble).toBeVisible()
  // A button whose line is cut off begins above that line.
  const button = await playground.trouble.getByRole('button').first().boundingBox()
  const list = await page.locator('.notices-list').boundingBox()
  expect(button?.y).toBeGreaterThanOrEqual((list?.y ?? Number.NaN) + (list?.height ?? 0))
  expect((await playground.button('More').boundingBox())?.height).toBeGreaterThanOrEqual(24)
})

test('At 360 px a tab leads to the beginning of its region, however far the one before was scrolled', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await playground.open()
  await page.getByRole('tab', { name: 'Server' }).click()
  await toTheEnd(page, playground)
  await page.getByRole('tab', { name: 'Verdict' }).click()
  await expect(playground.stamp).toBeInViewport({ ratio: 1 })
  await expect(playground.headline).toBeInViewport({ ratio: 1 })
  await page.evaluate(() => document.documentElement.scrollTo(0, 9999))
  await page.getByRole('tab', { name: 'Token' }).click()
  await expect(page.getByText('Token', { exact: true }).last()).toBeInViewport()
})

test('No region scrolls inside a region that scrolls inside another', async ({ page, playground }) => {
  await playground.open()
  for (const size of sizes) {
    await page.setViewportSize(size)
    await playground.unfold()
    const deep = await page.evaluate(() => {
      const scrolls = (element: Element) =>
        element.scrollHeight > element.clientHeight + 1 &&
        (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY))
      const depth = (element: Element | null): number =>
        element === null ? 0 : depth(element.parentElement) + (scrolls(element) ? 1 : 0)
      return [...document.querySelectorAll('.playground *')]
        .filter((element) => scrolls(element) && depth(element) > 2)
        .map((element) => element.className)
    })
    expect(deep, `${size.width} px`).toEqual([])
  }
})

const scenario = (id: string) => `scenario=${id}`

for (const size of sizes) {
  test(`At ${size.width} px opening a link shifts nothing`, async ({ page, playground }) => {
    // What the fonts move as they come for the first time is tried in layout.spec.ts.
    await page.goto('/')
    await expect.poll(() => page.evaluate(() => localStorage.fonts)).toBe('cached')
    const shift = await watchShifts(page, { afterInput: true })
    await page.setViewportSize(size)
    const ofStack = linkOfText(JSON.stringify({ token: 'opaque', server: 'billing', stack: 'typescript-v1' }))
    for (const fragment of [...['replay-careless', 'dpop-forwarded', 'good-token-issues'].map(scenario), ofStack]) {
      await page.goto('about:blank')
      await playground.open(fragment)
      await page.waitForLoadState('networkidle')
      expect(await shift(), fragment).toBeLessThanOrEqual(0.01)
    }
  })
}

test('What is said of an edit moves no editor', async ({ page, playground }) => {
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await expect(playground.area('payload')).toHaveValue(/"aud"/)
  // From the top of the column: writing may scroll it.
  const top = () =>
    playground
      .editor('payload')
      .evaluate(
        (editor) =>
          editor.getBoundingClientRect().top -
          (editor.closest('.region')?.firstElementChild?.getBoundingClientRect().top ?? 0),
      )
  // Monaco comes in between, and takes the text, the selection and the focus over.
  const write = async (text: string) => {
    await playground.area('payload').focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(text)
  }
  const before = await top()
  const claims = await playground.area('payload').inputValue()
  await write(claims.replace('"aud"', '"audience"'))
  await expect(page.locator('.note-stale')).toBeVisible()
  expect(await top()).toBe(before)
  const length = (await playground.token.inputValue()).length
  // Some lines more of token, and some fewer.
  for (const claim of ['a'.repeat(300), 'b']) {
    await write(JSON.stringify({ ...JSON.parse(claims), claim }))
    await expect.poll(async () => Math.abs((await playground.token.inputValue()).length - length)).toBeGreaterThan(5)
    expect(await top()).toBe(before)
  }
})

test('“Ask my server” leads to the first field that is empty', async ({ page, playground }) => {
  for (const size of [sizes[0], sizes[3]] as const) {
    await page.setViewportSize(size as (typeof sizes)[number])
    await playground.open()
    if (size?.width === 360) await page.getByRole('tab', { name: 'Token' }).click()
    await playground.paste(await foreignToken(rsaKey))
    await playground.button('Ask my server').click()
    await expect(playground.textbox('Resource URI (who am I)')).toBeFocused()
    await page.goto('about:blank')
  }
})

test('An unverified token is named once, and addresses break at their seams', async ({ page, playground }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await playground.open()
  await page.getByRole('tab', { name: 'Token' }).click()
  await playground.paste(await foreignToken(rsaKey))
  await page.getByRole('tab', { name: 'Verdict' }).click()
  await expect(playground.rail.getByText('read from an unverified token')).toHaveCount(1)
})

test('The answer is copied exactly, whatever its lines look like', async ({ page, playground }) => {
  await playground.open()
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const [copied, exact] = await playground.answer.locator('pre').evaluate((pre) => {
      getSelection()?.selectAllChildren(pre)
      return [getSelection()?.toString() ?? '', pre.textContent ?? '']
    })
    expect(copied.trim()).toBe(exact)
    expect(exact).toMatch(/^HTTP\/1\.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_desc/)
  }
})

test('Headings go down one level at a time', async ({ page, playground }) => {
  await playground.open()
  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
  expect(levels[0]).toBe(1)
  expect(levels).toContain(3)
  levels.reduce((before, level) => {
    expect(level - before).toBeLessThanOrEqual(1)
    return level
  }, 0)
})

test('Nothing of the rail shows above the verdict that stays', async ({ page, playground }) => {
  await page.setViewportSize({ width: 1440, height: 700 })
  await playground.open()
  const column = page.locator('.region-verdict')
  const above = () =>
    column.evaluate((region) => {
      const { left, top } = region.getBoundingClientRect()
      const found = [2, 8, 16].map((y) => document.elementFromPoint(left + 60, top + y))
      return found.filter((element) => !element?.closest('.verdict-top')).length
    })
  await column.evaluate((region) => region.scrollTo(0, 200))
  await expect.poll(() => column.evaluate((region) => region.scrollTop)).toBeGreaterThan(100)
  expect(await above()).toBe(0)
})

test('The dialog of a live token stays in its place when a link is copied', async ({ context, playground }) => {
  await allowClipboard(context)
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await playground.copyLink.click()
  const before = await playground.dialog.boundingBox()
  await playground.button('Copy a safe link').click()
  await expect(playground.dialog.getByRole('status')).toContainText('Link copied')
  expect(await playground.dialog.boundingBox()).toEqual(before)
})
