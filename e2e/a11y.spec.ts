import type { Page } from '@playwright/test'
import { violationsOn } from './axe'
import { expect, type Playground, test } from './support'
import { ecKey, foreignToken } from './tokens'

const themes = ['light', 'dark'] as const
const widths = [1440, 768, 360] as const
/** Nothing stands at 768 px that neither of these has. */
const outermost = [1440, 360] as const

// A colour half-way through its transition has a contrast nobody sees.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/**
 * In both themes and at three widths; where the playground has tabs, behind each of them.
 * @param whole the widths at which all rules are asked; at the others those about colours
 */
async function expectNoViolations(page: Page, at: readonly number[] = widths, whole: readonly number[] = outermost) {
  for (const width of at) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      const tabs = await page.getByRole('tab').filter({ visible: true }).all()
      const modal = await page.getByRole('dialog').count()
      for (const tab of tabs.length > 0 && modal === 0 ? tabs : [null]) {
        await tab?.click()
        // Further down, what scrolls under the pinned verdict would count as covered by it.
        await page.evaluate(() => scrollTo(0, 0))
        expect(
          // All but the colours is the same in both themes.
          await violationsOn(page, colorScheme === 'dark' || !whole.includes(width) ? 'colours' : undefined),
          `${width} px, ${colorScheme}, ${(await tab?.textContent()) ?? 'whole page'}`,
        ).toEqual([])
      }
    }
  }
}

// Six to ten passes over a page of some thousand elements.
test.describe.configure({ timeout: 300_000 })

test.describe('axe finds nothing against WCAG A and AA, in both themes, at three widths:', () => {
  for (const [what, path] of [
    ['the home page', '/'],
    ['the gallery', '/scenarios/'],
    ['the replay matrix', '/matrix/'],
    ['the docs’ overview', '/docs/'],
    // Each page of the docs at two widths: docs-read.spec.ts.
    ['a page of the docs', '/docs/reading-a-verdict/'],
    ['the list of checks', '/docs/checks/'],
    ['the page of a check', '/docs/checks/audience/'],
    ['the challenges', '/challenges/'],
    ['the page for what does not exist', '/404.html'],
  ] as const) {
    test(what, async ({ page }) => {
      await page.goto(path)
      await page.locator('[data-live="true"]').first().or(page.locator('main')).first().waitFor()
      await expectNoViolations(page)
    })
  }

  test('a challenge, tried and not solved', async ({ page }) => {
    await page.goto('/challenges/alice-stays/')
    await page.getByRole('button', { name: 'Give me a hint' }).click()
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(page.locator('.puzzle-verdicts .stamp').first()).toBeVisible()
    await expectNoViolations(page)
  })

  test('the open search, with results', async ({ page }) => {
    await page.goto('/docs/')
    await page.keyboard.press('/')
    await page.getByRole('combobox', { name: 'Search the site' }).fill('audience')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoViolations(page)
  })

  const states: readonly (readonly [what: string, prepare: (playground: Playground) => Promise<void>])[] = [
    ['rejected', (p) => p.open()],
    ['accepted', (p) => p.open('scenario=good-token-issues')],
    ['accepted through a hole', (p) => p.open('scenario=replay-careless')],
    ['undecided, at my server', (p) => p.open('scenario=keys-not-given')],
    [
      'a link that did not open',
      async (p) => {
        await p.open('v2.d.AAAA')
        await expect(p.trouble).toBeVisible()
      },
    ],
    [
      'a stale signature, a wrong key and everything unfolded',
      async (p) => {
        await p.open()
        await p.paste(`Bearer ${await foreignToken(ecKey)}`)
        await p.button('Ask my server').click()
        await p.show('Identity and issuer')
        await p.textbox('Its public key or key set').fill('no key')
        await p.button('aud → *').click()
        await p.unfold()
        await expect(p.page.getByText('its signature no longer fits')).toBeVisible()
      },
    ],
    [
      'the question about a live token',
      async (p) => {
        await p.open()
        await p.paste(await foreignToken(ecKey))
        await p.copyLink.click()
        await expect(p.dialog).toBeVisible()
      },
    ],
    [
      'Monaco in both editors',
      async (p) => {
        await p.open()
        await p.wake('header')
        await p.wake('payload')
      },
    ],
  ]
  for (const [what, prepare] of states) {
    test(`the playground, ${what}`, async ({ page, playground }) => {
      await prepare(playground)
      // A narrow page has the same regions behind tabs: one state shows that they are whole there, too.
      await (what === 'rejected' ? expectNoViolations(page) : expectNoViolations(page, outermost, [1440]))
    })
  }
})
