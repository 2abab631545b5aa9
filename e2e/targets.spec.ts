import type { Page } from '@playwright/test'
import { expect, type Playground, test } from './support'
import { smallTargets } from './targets'
import { ecKey, foreignToken } from './tokens'

test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true })

/** Behind each tab, where there are some. */
async function expectNoSmall(page: Page, what: string) {
  const tabs =
    (await page.getByRole('dialog').count()) > 0 ? [] : await page.locator('.regions-head [role="tab"]').all()
  for (const tab of tabs.length > 0 ? tabs : [null]) {
    await tab?.click()
    expect.soft(await smallTargets(page), `${what} ${(await tab?.textContent()) ?? ''}`).toEqual([])
  }
}

for (const path of [
  '/',
  '/scenarios/',
  '/scenarios/cross-server-replay/',
  '/docs/',
  '/docs/checks/',
  '/docs/checks/audience/',
  '/docs/confused-deputy/',
  '/docs/sdks/',
  '/docs/authorization-servers/keycloak/',
  '/docs/troubleshooting/',
  '/drill/',
  '/challenges/',
  '/challenges/untyped/',
  '/matrix/',
  '/import/',
])
  test(`A finger meets everything on ${path}`, async ({ page }) => {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await expectNoSmall(page, path)
    const folds = page.locator('main details:not([open]) > summary')
    await folds.evaluateAll((all) => {
      for (const summary of all.slice(0, 40)) (summary as HTMLElement).click()
    })
    await expectNoSmall(page, `${path} unfolded`)
  })

test('A finger meets everything of a challenge that was tried', async ({ page }) => {
  await page.goto('/challenges/alice-stays/')
  await page.getByRole('button', { name: 'Give me a hint' }).click()
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.locator('.puzzle-verdicts .stamp').first()).toBeVisible()
  await expectNoSmall(page, 'tried')
})

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()

const states: readonly (readonly [what: string, prepare: (playground: Playground) => Promise<void>])[] = [
  ['refused', (p) => p.open()],
  ['accepted', (p) => p.open('scenario=good-token-issues')],
  ['accepted through a hole', (p) => p.open('scenario=replay-careless')],
  ['undecided', (p) => p.open('scenario=keys-not-given')],
  [
    'unfolded, with a setting that was changed',
    async (p) => {
      await p.open('scenario=good-token-issues')
      await tab(p.page, 'Server')
      await p.show('Tokens')
      await p.textbox('Scope for this call').fill('issues:list')
      await p.unfold()
    },
  ],
  ...[
    'Identity and issuer',
    'Keys',
    'Audience',
    'Tokens',
    'Time',
    'Caller and binding',
    'Checks',
    'Clock',
    'The request',
  ].map(
    (section) =>
      [
        `the section ${section}`,
        async (p: Playground) => {
          await p.open('scenario=dpop-forwarded')
          await tab(p.page, 'Server')
          await p.show(section)
        },
      ] as const,
  ),
  [
    'a key of one’s own',
    async (p) => {
      await p.open('scenario=good-token-issues')
      await tab(p.page, 'Token')
      await p.page.getByText('Sign with another algorithm or key').click()
      await p.page.getByRole('button', { name: /^Make a key/ }).click()
      await p.button('Import a key').click()
      await expect(p.button('Add key')).toBeVisible()
    },
  ],
  [
    'an attack',
    async (p) => {
      await p.open('scenario=good-token-issues')
      await tab(p.page, 'Token')
      await p.page.getByText('Try an attack on this token').click()
      await p.button('Tampering').click()
    },
  ],
  [
    'a stranger’s token at My server',
    async (p) => {
      await p.open()
      await tab(p.page, 'Token')
      await p.paste(`Bearer ${await foreignToken(ecKey)}`)
      await p.button('Ask my server').click()
    },
  ],
  [
    'a real SDK’s answer',
    async (p) => {
      await p.open()
      await tab(p.page, 'Verdict')
      await p.button('How does a real SDK answer?').click()
      await expect(p.page.locator('.stack-answer')).toBeVisible()
    },
  ],
]
for (const [what, prepare] of states)
  test(`A finger meets everything of the playground: ${what}`, async ({ page, playground }) => {
    await prepare(playground)
    await expectNoSmall(page, what)
  })

const dialogs: readonly (readonly [what: string, open: (playground: Playground) => Promise<void>])[] = [
  ['Examples', (p) => p.example.click()],
  ['Commands', (p) => p.button('Commands').click()],
  ['Keyboard shortcuts', (p) => p.button('Keyboard shortcuts').click()],
  ['Export', (p) => p.button('Export').click()],
  [
    'Compare',
    async (p) => {
      await tab(p.page, 'Verdict')
      await p.button('Compare').click()
    },
  ],
  [
    'History',
    async (p) => {
      await tab(p.page, 'Token')
      await p.button('aud → *').click()
      await p.button('History').click()
    },
  ],
  [
    'Servers of my own',
    async (p) => {
      await tab(p.page, 'Server')
      await p.ask('mine')
      await p.button('Save this server').click()
    },
  ],
  [
    'the question about a live token',
    async (p) => {
      await tab(p.page, 'Token')
      await p.paste(await foreignToken(ecKey))
      await p.copyLink.click()
    },
  ],
]
for (const [what, open] of dialogs)
  test(`A finger meets everything of the dialog: ${what}`, async ({ page, playground }) => {
    await playground.open()
    await open(playground)
    await expect(playground.dialog).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectNoSmall(page, what)
  })
