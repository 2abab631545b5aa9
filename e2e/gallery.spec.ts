import { scenarioGroups, scenarios } from '@/content/catalog'
import { allowClipboard, clipboard, expect, test } from './support'

const cards = 'article'

test('The gallery lists every example on its shelf', async ({ page }) => {
  await page.goto('/scenarios/')
  await expect(page.locator(cards)).toHaveCount(scenarios.length)
  for (const [group, title] of Object.entries(scenarioGroups)) {
    const shelf = page.getByRole('region', { name: title, exact: true })
    const own = scenarios.filter((s) => s.group === group)
    await expect(shelf.getByRole('heading', { level: 3 })).toHaveText(own.map((s) => s.title))
  }
})

test('A card says what comes out, and opens exactly that in the playground', async ({ page, playground }) => {
  await page.goto('/scenarios/')
  const card = page.locator(cards, { hasText: 'The same replay, at a careless server' })
  await expect(card.locator('.stamp')).toHaveText(/^accepted 200 · .*not checked$/)
  await expect(card).toContainText('asked: Billing, careless')
  await card.getByRole('heading').getByRole('link').click()
  await expect(page).toHaveURL('/playground/#scenario=replay-careless')
  await playground.ready()
  await playground.accepts()
  await expect(playground.hole.first()).toContainText('Not checked: that the token is for this server')
  await page.goBack()
  await expect(page).toHaveURL('/scenarios/')
})

test('A card hands out its short link', async ({ page, context }) => {
  await allowClipboard(context)
  await page.goto('/scenarios/')
  await page.getByRole('button', { name: 'Copy link to aud-wildcard', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copy link to aud-wildcard', exact: true })).toHaveText('Copied')
  expect(await clipboard(page)).toBe(`${new URL(page.url()).origin}/playground/#scenario=aud-wildcard`)
})

test('The filter narrows by words and by outcome, and says how many are left', async ({ page }) => {
  await page.goto('/scenarios/')
  const count = page.getByText(/^\d+ examples?$/)
  await expect(count).toHaveText(`${scenarios.length} examples`)

  const undecided = scenarios.filter((s) => s.expect.outcome === 'undecided')
  await page.getByRole('button', { name: 'undecided', exact: true }).click()
  await expect(count).toHaveText(`${undecided.length} examples`)
  await expect(page.locator(cards)).toHaveCount(undecided.length)
  await page.getByRole('button', { name: 'undecided', exact: true }).click()

  await page.getByLabel('Filter').fill('keycloak console')
  await expect(page.locator(cards).getByRole('heading', { level: 3 })).toHaveText(['Keycloak’s default: account'])
  await expect(count).toHaveText('1 example')

  await page.getByLabel('Filter').fill('no such words')
  await expect(page.getByText('No example has all of these words.')).toBeVisible()
  await page.getByLabel('Filter').fill('')
  await expect(page.locator(cards)).toHaveCount(scenarios.length)
})

test('The filter lives in the address: it can be linked, and Back returns to it', async ({ page }) => {
  await page.goto('/scenarios/?q=keycloak&outcome=rejected')
  const field = page.getByLabel('Filter')
  await expect(field).toHaveValue('keycloak')
  await expect(page.getByRole('button', { name: 'rejected', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'rejected', exact: true }).click()
  await field.fill('confused')
  await expect(page).toHaveURL('/scenarios/?q=confused')
  const replays = scenarios.filter((s) => s.group === 'attack')
  for (const { id } of replays) await expect(page.locator(`#${id}`)).toBeAttached()
  await page
    .getByRole('link', { name: /^Details: / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/scenarios\/[\w-]+\/$/)
  await page.goBack()
  await expect(page).toHaveURL('/scenarios/?q=confused')
  await expect(field).toHaveValue('confused')
  await field.fill('')
  await expect(page).toHaveURL('/scenarios/')
})

test('A list of the groups leads to each', async ({ page }) => {
  await page.goto('/scenarios/')
  const groups = page.getByRole('navigation', { name: 'Groups' })
  await expect(groups.getByRole('link')).toHaveText(Object.values(scenarioGroups))
  await groups.getByRole('link', { name: scenarioGroups.scope, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: scenarioGroups.scope, exact: true })).toBeInViewport()
})

test('An example’s own page has one title and hands out its link', async ({ page, context }) => {
  await allowClipboard(context)
  await page.goto('/scenarios/aud-wildcard/')
  const { title } = scenarios.find((s) => s.id === 'aud-wildcard') as (typeof scenarios)[number]
  await expect(page.locator('main').getByText(title, { exact: true })).toHaveCount(1)
  const copy = page.getByRole('button', { name: 'Copy link to aud-wildcard' })
  await copy.click()
  await expect(copy).toHaveText('Copied')
  expect(await clipboard(page)).toBe(`${new URL(page.url()).origin}/playground/#scenario=aud-wildcard`)
})

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('every card is there with its verdict and its link', async ({ page }) => {
    await page.goto('/scenarios/')
    const shown = await page.locator('li:has(> article)').evaluateAll((items) =>
      items.map((item) => ({
        id: item.id,
        outcome: item.querySelector('.stamp-word')?.textContent,
        link: item.querySelector('a')?.getAttribute('href'),
      })),
    )
    const listed = Object.keys(scenarioGroups).flatMap((group) => scenarios.filter((s) => s.group === group))
    expect(shown).toEqual(
      listed.map(({ id, expect: { outcome } }) => ({ id, outcome, link: `/playground/#scenario=${id}` })),
    )
  })

  test('the playground shows its first example with the verdict and the answer', async ({ page, playground }) => {
    await page.goto('/playground/')
    await playground.rejects('audience')
    await expect(playground.answer).toContainText('HTTP/1.1 401 Unauthorized')
    await expect(playground.asText('"aud": "https://issues.example.com/mcp"')).toBeVisible()
    await expect(page.getByText('paste anything')).toBeHidden()
  })

  test('the home page shows the attack, accepted by one build and rejected by the other', async ({ page }) => {
    await page.goto('/')
    const builds = page.getByRole('article')
    await expect(builds.filter({ hasText: 'Billing, careless build' }).locator('.stamp')).toContainText('accepted')
    await expect(builds.filter({ hasText: 'Billing, strict build' }).locator('.stamp')).toHaveText(
      'rejected 401 · audience',
    )
  })
})
