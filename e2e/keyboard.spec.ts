import type { Page } from '@playwright/test'
import { expect, type Playground, test } from './support'

interface Stop {
  readonly name: string
  /** An outline on it or on the frame around it. */
  readonly seen: boolean
}

const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const named = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : null
    const name =
      element.ariaLabel ||
      named.map((id) => document.getElementById(id)?.textContent).join(' ') ||
      label?.textContent ||
      element.closest('label')?.textContent ||
      element.textContent ||
      element.getAttribute('title') ||
      element.tagName
    const outlined = (e: Element | null | undefined) => {
      if (!e) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(e)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    }
    const frame = element.closest('.editor, .token-box, .picker-row')
    // The parts of a date field are the browser's, and so is their mark.
    const inside = !element.matches(':focus')
    return { name: name.trim().replace(/\s+/g, ' '), seen: inside || outlined(element) || outlined(frame) }
  })

/** Every stop of the Tab key, from the top of the page to its end. */
async function tour(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (;;) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) return stops
    stops.push(await focused(page))
    expect(stops.length, 'stops without an end').toBeLessThan(200)
  }
}

const tabTo = async ({ page }: Playground, name: string) => {
  for (let i = 0; i < 150; i++) {
    if ((await focused(page)).name === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}

test('Tab reaches everything, in the order of the page, and shows where it is', async ({ page, playground }) => {
  await playground.open('scenario=replay-careless-scope')
  await playground.rejects('scope', 403)
  const stops = await tour(page)
  const names = stops.map(({ name }) => name)
  const expected = [
    'Skip to the content',
    'Go to the verdict',
    'Playground',
    'Examples',
    'Docs',
    'Theme: system',
    'Copy link',
    'Example',
    'Token',
    'Header (JSON)',
    'Claims (JSON)',
    'aud → this server',
    'aud → *',
    'expire it',
    'Remove a claim',
    'exp, UTC',
    'Sign with another algorithm or key',
    'Try an attack on this token',
    'Change settings',
    'The request',
    'Clock',
    'Show scope',
    'Add a note to the link',
  ]
  let last = -1
  for (const name of expected) {
    const place = names.findIndex((n, i) => i > last && n.startsWith(name))
    expect(place, `${name}, after ${names[last] ?? 'the top'}`).toBeGreaterThan(last)
    last = place
  }
  expect(stops.filter(({ seen }) => !seen)).toEqual([])
})

test('The main job needs no mouse: ask a server, change the audience, read the steps, hold the clock', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.rejects('audience')

  await page.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: /^Issues/ })).toBeFocused()
  await playground.accepts()
  await page.keyboard.press('ArrowDown')
  await playground.rejects('audience')

  await tabTo(playground, 'Show aud')
  await page.keyboard.press('Enter')
  await expect(playground.area('payload')).toBeFocused()

  await tabTo(playground, 'aud → this server')
  await page.keyboard.press('Space')
  await playground.rejects('scope', 403)
  await tabTo(playground, 'expire it')
  await page.keyboard.press('Enter')
  await playground.rejects('expiry')

  await playground.show('Clock')
  await page.getByRole('group', { name: 'Clock around exp' }).getByRole('button', { name: 'just before' }).focus()
  await page.keyboard.press('Enter')
  await playground.rejects('issued-at')

  const fold = playground.rail.locator('summary').first()
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect(playground.rail.locator('details').first()).toHaveAttribute('open', '')
})

test('An instant is one stop, and takes ISO, a length of time and a Unix number', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  for (const [label, says] of [
    ['Hold the clock at, UTC', 'expiry'],
    ['exp, UTC', null],
  ] as const) {
    if (says) await playground.show('Clock')
    const field = page.getByLabel(label)
    await field.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('2026-12-25T10:11:12Z')
    await page.keyboard.press('Tab')
    await expect(field).not.toBeFocused()
    await expect(field).toHaveValue('2026-12-25T10:11:12Z')
    if (says) await playground.rejects(says)
  }
  await expect(page.locator('.clock-now')).toHaveText('2026-12-25 10:11:12 UTC')
  const exp = page.getByLabel('exp, UTC')
  for (const [text, shown] of [
    ['in 5 minutes', '2026-12-25T10:16:12Z'],
    ['5 min ago', '2026-12-25T10:06:12Z'],
    ['1767225600', '2026-01-01T00:00:00Z'],
  ] as const) {
    await exp.fill(text)
    await exp.press('Enter')
    await expect(exp).toHaveValue(shown)
  }
  await playground.rejects('expiry')
})

test('What is no instant stays as it was written, and is explained', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  const exp = page.getByLabel('exp, UTC')
  await exp.fill('2026-02-30')
  await exp.blur()
  await expect(exp).toHaveValue('2026-02-30')
  await expect(exp).toHaveAccessibleDescription('There is no day 30 in 2026-02: it has 28 days.')
  await playground.button('aud → *').click()
  await expect(exp).toHaveValue('2026-02-30')
  await exp.press('Escape')
  await expect(exp).toHaveValue('2026-01-01T00:09:00Z')
})

test('A skip link leads to the verdict, on a narrow screen from another tab', async ({ page, playground }) => {
  await playground.open()
  const skip = page.getByRole('link', { name: 'Go to the verdict' })
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 })
    if (width === 360) await page.getByRole('tab', { name: 'Token' }).click()
    await skip.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.verdict-top')).toBeFocused()
    await expect(playground.stamp).toBeInViewport({ ratio: 1 })
  }
  await page.goto('/docs/')
  await expect(skip).toBeHidden()
})

test('Typing in the middle of a policy field keeps the caret there', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Tokens')
  await playground.textbox('Scope for this call').focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('files:read, files:write ')
  await playground.show('Tokens')
  await expect(playground.textbox('Scope for this call')).toHaveValue('files:read, files:write issues:read')
  await playground.rejects('scope', 403)
})

test('The dialog keeps the focus inside, closes on Escape and gives it back', async ({ page, playground }) => {
  await playground.open()
  await playground.paste('gho_16C7e42F292c6912E7710c838347Ae178B4a')
  await playground.copyLink.focus()
  await page.keyboard.press('Enter')
  await expect(playground.button('Copy a safe link')).toBeFocused()
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(playground.dialog).toHaveCount(0)
  await expect(playground.copyLink).toBeFocused()
})

test.describe('On a narrow screen', () => {
  test.use({ viewport: { width: 360, height: 800 } })

  test('the regions are tabs for the arrow keys, and the verdict stays in sight', async ({ page, playground }) => {
    await playground.open()
    const tab = (name: string) => page.getByRole('tab', { name })
    const pinned = page.locator('.pinned')
    await expect(page.getByRole('tabpanel', { name: 'Verdict' })).toBeVisible()
    await expect(pinned).toHaveCount(0)
    await tab('Verdict').focus()

    await page.keyboard.press('ArrowRight')
    await expect(tab('Token')).toBeFocused()
    await expect(tab('Token')).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tabpanel', { name: 'Token' })).toBeVisible()
    await expect(page.getByRole('tabpanel', { name: 'Verdict' })).toBeHidden()
    await expect(pinned).toContainText('rejected 401 · audience')
    await page.keyboard.press('End')
    await expect(page.getByRole('tabpanel', { name: 'Verdict' })).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('tabpanel', { name: 'Server' })).toBeVisible()
    await page.keyboard.press('Home')
    await expect(page.getByRole('tabpanel', { name: 'Token' })).toBeVisible()

    await playground.button('aud → this server').click()
    await expect(pinned).toBeInViewport()
    await expect(pinned).toContainText('rejected 403 · scope')
    await pinned.click()
    await expect(page.getByRole('tabpanel', { name: 'Verdict' })).toBeVisible()
    await playground.deciding.getByRole('button', { name: 'Show scope' }).click()
    await expect(page.getByRole('tabpanel', { name: 'Token' })).toBeVisible()
    await expect(playground.area('payload')).toBeFocused()
  })
})
