import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test as base } from './profile'

/** What a page should never do: throw, log an error, break its own policy, open a dialog. Grows as it does. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`))
  page.on('console', (message) => {
    // Chromium logs the status of a page or an example that does not exist.
    const { url } = message.location()
    const asked = url === page.url() || url.includes('/no-such-example')
    const missing = url.endsWith('/404.html') || (asked && message.text().includes('status of 404'))
    if (message.type() === 'error' && !missing) faults.push(`logged ${message.text()} ${url}`)
  })
  page.on('crash', () => faults.push('crashed'))
  page.on('dialog', (dialog) => {
    faults.push(`opened a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return faults
}

interface Fixtures {
  readonly faults: string[]
  readonly playground: Playground
}

/** Every test fails if its page does what no page should. */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, use) => {
      const faults = watch(page)
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  playground: async ({ page }, use) => use(playgroundOn(page)),
})

interface Opened {
  readonly page: Page
  readonly playground: Playground
  readonly faults: readonly string[]
}

/**
 * For tests of the playground that need no page of their own: all of a worker share one, `open` puts an example or a
 * link in place of what the test before has left, and none of them loads it again. To load it costs twice as much as
 * most of them do. What stays: which sections are unfolded, and an editor that Monaco has taken over.
 */
export const onePage = base.extend<Fixtures, { opened: Opened }>({
  opened: [
    async ({ browser }, use, { project: { use: given } }) => {
      const page = await browser.newPage({ baseURL: given.baseURL ?? '', viewport: given.viewport ?? null })
      const faults = watch(page)
      const playground = playgroundOn(page)
      await playground.open()
      await use({ page, playground: { ...playground, open: (fragment) => openAgain(playground, fragment) }, faults })
      await page.close()
    },
    { scope: 'worker' },
  ],
  faults: [
    async ({ opened: { faults } }, use) => {
      await use([...faults])
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  page: async ({ opened: { page }, viewport }, use) => {
    if (viewport && page.viewportSize()?.width !== viewport.width) await page.setViewportSize(viewport)
    await use(page)
  },
  playground: async ({ opened, page }, use) => use({ ...opened.playground, page }),
})

const first = 'scenario=cross-server-replay'

async function openAgain(playground: Playground, fragment = first): Promise<void> {
  if (!playground.page.url().includes('/playground/')) return playground.open(fragment)
  if ((await playground.dialog.count()) > 0) await playground.page.keyboard.press('Escape')
  const example = /^scenario=(.+)/.exec(fragment)?.[1]
  if (!example) {
    await openAgain(playground)
    return playground.follow(fragment)
  }
  await expect(async () => {
    // What was typed last leaves its address a moment later: until then the same one is no step.
    await playground.follow(fragment)
    await expect(playground.example).toHaveAttribute('data-example', example, { timeout: 250 })
  }).toPass({ intervals: [20] })
}

export { expect }

export type Part = 'header' | 'payload'
export type Outcome = 'accepted' | 'rejected' | 'undecided'
export type Playground = ReturnType<typeof playgroundOn>

/** The playground, in the words of its labels. */
export function playgroundOn(page: Page) {
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const stamp = page.locator('.verdict-top .stamp')
  const token = textbox('Token')
  const copyLink = button('Copy link')
  const example = page.getByRole('button', { name: /^Example / })

  const editor = (part: Part) => page.locator(`.editor[data-part="${part}"]`)
  const area = (part: Part) => editor(part).getByRole('textbox')

  /** Waits until it reacts. */
  const ready = async () => {
    await expect(copyLink).toBeVisible()
    // What was drawn of a link before has given way to the page itself.
    await expect(page.locator('html[data-opening]')).toHaveCount(0)
  }
  /** The stamp says so, the outcome, and if given the small print; and all of the page has followed. */
  const says = async (outcome: Outcome, detail?: string) => {
    await expect(stamp).toHaveAttribute('data-outcome', outcome)
    if (detail) await expect(stamp).toHaveText(`${outcome} ${detail}`)
    await expect(page.locator('.playground')).toHaveAttribute('data-stale', 'false')
  }

  return {
    page,
    token,
    copyLink,
    stamp,
    button,
    textbox,
    ready,
    says,
    editor,
    area,
    example,
    headline: page.locator('.verdict-headline'),
    sentence: page.locator('.verdict-sentence'),
    answer: page.getByRole('region', { name: 'HTTP answer' }),
    rail: page.getByRole('list', { name: 'Checks in order' }),
    /** The open station that decides. */
    deciding: page.locator('.region-verdict li[data-card="true"]:not([data-status="off"])'),
    /** A station that was left out and would have refused the token. */
    hole: page.locator('.region-verdict li[data-missed]'),
    announcer: page.getByTestId('announcer'),
    dialog: page.getByRole('dialog'),
    trouble: page.getByRole('alert').filter({ hasText: 'The link did not open.' }),
    /** Chips that set the clock near a claim. */
    clock: (claim: 'iat' | 'nbf' | 'exp') => page.getByRole('group', { name: `Clock around ${claim}` }),
    rejects: (step: string, status = 401) => says('rejected', `${status} · ${step}`),
    accepts: () => says('accepted'),
    paste: (text: string) => token.fill(text),
    /** Opens an example from the list, as a reader does. */
    async choose(id: string) {
      await example.click()
      await page.getByRole('combobox', { name: 'Search the examples' }).fill(id)
      await page.locator(`[role="option"][data-id="${id}"]`).click()
      await expect(page.getByRole('dialog')).toHaveCount(0)
    },
    /** A part of the token as plain text, for paper and for readers without scripts. */
    asText: (text: string) => page.locator('.region-token .as-text', { hasText: text }),
    /** Asks a server by its id; `mine` is the reader's own. */
    ask: (server: string) => page.locator(`.picker-row:has(input[value="${server}"])`).click(),

    /** Opens a section of the server's column, the settings first if they are closed. */
    async show(section: string) {
      const details = page.locator('.server-section', { has: page.getByText(section, { exact: true }) })
      const edit = button('Change settings')
      if (section !== 'Clock' && section !== 'The request' && (await edit.isVisible())) await edit.click()
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
      await expect(details).toHaveAttribute('open', '')
    },

    /** Unfolds everything that is folded, the rail too, but for the server's sections, of which one is open. */
    async unfold() {
      const folded = page.locator('.playground details:not([open], [name]) > summary')
      while ((await folded.count()) > 0) await folded.first().evaluate((summary: HTMLElement) => summary.click())
    },

    /** Shows intent with the mouse and waits for Monaco to take over. */
    async wake(part: Part) {
      await editor(part).hover()
      await expect(editor(part)).toHaveAttribute('data-editor', 'monaco', { timeout: 20_000 })
    },

    /** The text of an editor, whichever control shows it. */
    async textOf(part: Part) {
      if ((await editor(part).getAttribute('data-editor')) === 'textarea') return area(part).inputValue()
      const lines = await editor(part)
        .locator('.view-line')
        .evaluateAll((all) =>
          all
            .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' }))
            .sort((a, b) => a.top - b.top),
        )
      return lines.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n')
    },

    /** Writes another text into a plain editor. */
    write: (part: Part, text: string) => area(part).fill(text),

    async open(fragment = '') {
      await page.goto(fragment ? `/playground/#${fragment}` : '/playground/')
      await ready()
      const [, id] = /^scenario=(.+)/.exec(fragment) ?? []
      if (id) await expect(example).toHaveAttribute('data-example', id)
    },

    /** Changes the address as a link does that is opened while the page is open. */
    async follow(fragment: string) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, fragment)
    },
  }
}

/** What stands in the address after the `#`. */
export const fragmentOf = (page: Page) => page.evaluate(() => location.hash.slice(1))

/** Lets the page write to the clipboard and the test read it. What an earlier test copied is still there: it goes. */
export async function allowClipboard(context: BrowserContext) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.pages()[0]?.evaluate(() => navigator.clipboard.writeText(''))
}

export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** A browser without a mouse: the editors stay textareas. */
export const touch = { hasTouch: true, isMobile: true, viewport: { width: 1440, height: 900 } }
