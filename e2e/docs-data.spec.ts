import { errorTexts, printers } from '@/content/errors'
import { anchorOf } from '@/content/anchor'
import { errorPages, pathOfError, pathOfErrorPage } from '@/content/errors/pages'
import { products } from '@/content/issuers'
import { productHeadings } from '@/content/product-pages'
import { pathOfProduct } from '@/content/product-path'
import { productScenarios } from '@/content/scenarios/products'
import { sdks } from '@/content/sdks'
import { expect, test } from './support'

const token = 'eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJjYW5hcnkifQ.c2lnbmF0dXJl'
const answer = `HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer error="invalid_token", error_description="Token was not issued for this resource", resource_metadata="/canary"

{"error":"invalid_token","sent":"${token}"}`

test.describe('The box for a message', () => {
  test('says what an answer means, and shows nothing of it again', async ({ page }) => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    await page.goto('/docs/troubleshooting/')
    const box = page.locator('.error-box')
    await box.getByRole('textbox').fill(answer)
    await expect(box.getByRole('status')).toHaveText('One known message.')
    const found = box.locator('[data-findings]')
    await expect(found).toContainText('Token was not issued for this resource')
    await expect(found).toContainText('MCP TypeScript SDK, server')
    await expect(found).toContainText('resource_metadata is not an absolute URL')
    await expect(box).toContainText('A token stands in it')
    await expect(found.getByRole('link', { name: 'example cross-server-replay' }).first()).toHaveAttribute(
      'href',
      '/playground/#scenario=cross-server-replay',
    )
    const shown = await box.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement
      copy.querySelector('textarea')?.remove()
      return copy.outerHTML
    })
    expect(shown).not.toMatch(/canary|eyJ/)
    expect(requests.filter((line) => /canary|eyJ/.test(line))).toEqual([])
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(
      /canary|eyJ/,
    )
  })

  test('says plainly when nothing is known, and what to try', async ({ page }) => {
    await page.goto('/docs/troubleshooting/')
    const box = page.locator('.error-box')
    await box.getByRole('textbox').fill('The weather is fine')
    await expect(box.getByRole('status')).toHaveText('Nothing here is known.')
    await expect(box).toContainText('curl -D -')
    await expect(box).toContainText('No word in it speaks of tokens')
    await box.getByRole('button', { name: 'Clear' }).click()
    await expect(box.getByRole('status')).toHaveText('')
  })

  test('says what the words of an unknown message speak of, and names nobody', async ({ page }) => {
    await page.goto('/docs/troubleshooting/')
    const box = page.locator('.error-box')
    await box.getByRole('textbox').fill('MyGatewayError: token audience canary is not allowed here')
    await expect(box.getByRole('status')).toHaveText('No known message. Its words say what it speaks of.')
    const found = box.locator('[data-findings]')
    await expect(found).toContainText('Its words speak of the audience')
    await expect(found).toContainText('whoever prints it')
    await expect(found.getByRole('link', { name: 'step audience' })).toHaveAttribute('href', '/docs/checks/audience/')
    await expect(found).not.toContainText('canary')
  })

  test('finds messages by some of their words, and leads to the page they are on', async ({ page }) => {
    await page.goto('/docs/troubleshooting/')
    const box = page.locator('.error-box')
    await box.getByRole('textbox').fill('audiences jwt allowed')
    await expect(box.getByRole('status')).toHaveText(/^(One message has|\d messages have) these words\.$/)
    await box.getByRole('link', { name: 'Audiences in Jwt are not allowed' }).click()
    await expect(page).toHaveURL('/docs/troubleshooting/proxies/#envoy-aud')
    await expect(page.locator('#envoy-aud')).toBeInViewport()
    await page.goto('/docs/troubleshooting/')
    await box.getByRole('textbox').fill('aud')
    await expect(box.locator('.error-text')).toHaveCount(12)
    await expect(box.getByText(/^\d+ more have these words\./)).toBeVisible()
  })
})

test.describe('The messages', () => {
  test('are each on exactly one page, where every address of old leads', async ({ page }) => {
    const places: string[] = []
    for (const { id } of errorPages) {
      const path = pathOfErrorPage(id)
      await page.goto(path)
      const ids = await page.locator('.error-entry[id]').evaluateAll((all) => all.map((entry) => entry.id))
      places.push(...ids.map((entry) => `${path}#${entry}`))
    }
    expect(places.toSorted()).toEqual(errorTexts.map(pathOfError).toSorted())
    await page.goto('/docs/troubleshooting/')
    const moved = await page
      .locator('[data-moved] [id]')
      .evaluateAll((all) =>
        all.map((place) => `${place.closest('[data-moved]')?.querySelector('a')?.getAttribute('href')}#${place.id}`),
      )
    const ofPrinters = printers.map(({ id }) => {
      const found = errorPages.find((one) => one.printers.includes(id))
      return `${pathOfErrorPage(found?.id ?? '')}#printed-by-${id}`
    })
    expect(moved.toSorted()).toEqual([...places, ...ofPrinters].toSorted())
  })

  for (const [old, path] of [
    ['idx10214', '/docs/troubleshooting/dotnet/#idx10214'],
    ['printed-by-kong', '/docs/troubleshooting/api-gateways/#printed-by-kong'],
  ] as const)
    test(`are reached by the old address #${old}, and Back does not come there again`, async ({ page }) => {
      await page.goto('/docs/glossary/')
      await page.goto(`/docs/troubleshooting/#${old}`)
      await expect(page).toHaveURL(path)
      await expect(page.locator(`[id="${old}"]`)).toBeInViewport()
      await page.goBack()
      await expect(page).toHaveURL('/docs/glossary/')
    })

  test('are counted by who prints them', async ({ page }) => {
    await page.goto('/docs/troubleshooting/')
    const lines = page.locator('.printer-index > li')
    await expect(lines).toHaveCount(errorPages.length)
    const counts = await lines.locator('> .printer-index-count').allTextContents()
    expect(counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(errorTexts.length)
    await page.getByRole('link', { name: 'PyJWT (Python)', exact: true }).click()
    await expect(page).toHaveURL('/docs/troubleshooting/python/#printed-by-pyjwt')
    await expect(page.getByRole('heading', { name: 'PyJWT (Python)' })).toBeInViewport()
  })

  test('of a page are searched by words of a message, its meaning or its printer', async ({ page }) => {
    await page.goto('/docs/troubleshooting/mcp-servers/')
    const search = page.getByRole('searchbox', { name: 'Search this page' })
    await search.fill('FastMCP audience mismatch')
    const visible = page.locator('[data-item]').filter({ visible: true })
    await expect(visible).toHaveCount(2)
    await expect(page.locator('[data-group="Better Auth"]')).toBeHidden()
    await search.fill('zzzzqqqq')
    await expect(page.getByText('None has all of these words.')).toBeVisible()
    await search.fill('')
    await expect(page.locator('[data-group]').filter({ visible: true })).toHaveCount(
      errorPages.find(({ id }) => id === 'mcp-servers')?.printers.length ?? 0,
    )
  })
})

test.describe('The tables', () => {
  for (const [path, count, words] of [
    ['/docs/authorization-servers/', products.length, 'Keycloak'],
    ['/docs/sdks/', sdks.length, 'PyJWT'],
  ] as const)
    test(`of ${path} are narrowed and sorted, and fit a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(path)
      const rows = page.locator('tr[data-item]').filter({ visible: true })
      await expect(rows).toHaveCount(count)
      const names = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-by-name') ?? ''))
      const asWritten = await names()
      await page.getByLabel('Sort by').selectOption('name')
      const sorted = asWritten.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      await expect.poll(names).toEqual(sorted)
      await page.getByRole('searchbox', { name: 'Filter' }).fill(words)
      await expect(rows.first()).toContainText(words)
      expect((await names()).length).toBeLessThan(count)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    })

  test('lead to the products’ pages, whose examples are computed when asked for', async ({ page }) => {
    await page.goto('/docs/authorization-servers/')
    await page.getByRole('table').getByRole('link', { name: 'Ory Hydra', exact: true }).click()
    await expect(page).toHaveURL('/docs/authorization-servers/hydra/')
    const example = page.locator('[data-example="hydra-empty-list"]')
    await expect(example.locator('.stamp')).toHaveText('rejected 401 · audience-type')
    await example.getByRole('button', { name: /^Show/ }).click()
    await expect(example.locator('.live-report .stamp')).toHaveText('rejected 401 · audience-type')
  })
})

test.describe('The products', () => {
  test('have each a page, to which the line in the table leads that has the old address', async ({ page }) => {
    await page.goto('/docs/authorization-servers/')
    const lines = await page
      .locator('tr[data-moved]')
      .evaluateAll((all) => all.map((line) => [line.id, line.querySelector('a')?.getAttribute('href')]))
    expect(lines).toEqual(products.map(({ id, name }) => [anchorOf(name), pathOfProduct(id)]))
    const examples: (string | null)[] = []
    for (const { id, words } of products) {
      await page.goto(pathOfProduct(id))
      const told = await page.locator('article a[href^="/docs/checks/"]').count()
      expect(told, id).toBe(Object.values(words).flatMap((reasons) => Object.keys(reasons)).length)
      const headings = await page.locator('article h2').evaluateAll((all) => all.map((h) => h.id))
      expect(headings, id).toEqual(productHeadings.map((heading) => heading.id))
      const own = await page
        .locator('[data-example]')
        .evaluateAll((all) => all.map((example) => example.getAttribute('data-example')))
      examples.push(...own)
    }
    expect(examples).toEqual(productScenarios.map(({ id }) => id))
  })

  test('are reached by the old address of a section, and Back does not come there again', async ({ page }) => {
    await page.goto('/docs/glossary/')
    await page.goto('/docs/authorization-servers/#pingam-forgerock-am')
    await expect(page).toHaveURL('/docs/authorization-servers/pingam/')
    await page.goBack()
    await expect(page).toHaveURL('/docs/glossary/')
  })

  test('are led to from what the playground says is usual there', async ({ page, playground }) => {
    await playground.open('scenario=keycloak-account')
    // What explains comes with the first move, once the page listens for one.
    await page.waitForLoadState('networkidle')
    await page.mouse.move(5, 5)
    await expect(page.locator('.cause').getByRole('link', { name: 'Keycloak', exact: true })).toHaveAttribute(
      'href',
      pathOfProduct('keycloak'),
    )
  })
})

test('Advisories have addresses that the SDKs’ page leads to', async ({ page }) => {
  await page.goto('/docs/sdks/#python-sdk')
  await page.getByRole('link', { name: 'CVE-2026-116684' }).first().click()
  await expect(page).toHaveURL(/\/docs\/advisories\/#cve-2026-116684$/)
  await expect(page.locator('[id="cve-2026-116684"]')).toBeInViewport()
})

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('everything is there to read', async ({ page }) => {
    await page.goto('/docs/troubleshooting/')
    await expect(page.locator('.error-box')).toBeHidden()
    const line = page.locator('.printer-index > li').filter({ hasText: 'PyJWT (Python)' })
    await expect(line).not.toBeInViewport()
    await page.goto('/docs/troubleshooting/#pyjwt-expired')
    await expect(line).toBeInViewport()
    await line.getByRole('link').first().click()
    await expect(page.locator('#pyjwt-expired')).toBeVisible()
    await page.goto('/docs/authorization-servers/')
    await expect(page.locator('tr[data-item]')).toHaveCount(products.length)
    await expect(page.getByRole('searchbox')).toBeHidden()
    await page.goto('/docs/authorization-servers/#ory-hydra')
    await expect(page.locator('[id="ory-hydra"]')).toBeInViewport()
    await page.locator('[id="ory-hydra"]').getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ory Hydra')
    await page.goto('/docs/sdks/')
    await expect(page.locator('tr[data-item]')).toHaveCount(sdks.length)
    await page.locator('.section-fold > summary').first().click()
    await expect(page.locator('pre code span[class]').first()).toBeVisible()
  })
})
