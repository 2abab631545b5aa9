import type { Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '@/lib/search/entry'
import { finder } from '@/lib/search/find'
import { expect, test } from './support'

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the site' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')

test('A slash opens it, arrows choose, Enter follows, and nothing is fetched before', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/docs/')
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain('/search.json')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await field(page).fill('audience presence')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await expect(options(page).first()).toHaveAttribute('href', '/docs/checks/audience-presence/')
  await expect(options(page).first().locator('mark').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(1).getAttribute('id')) ?? '',
  )
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/docs/checks/audience-presence/')
  expect(asked.filter((path) => path === '/search.json')).toHaveLength(1)
})

test('Enter waits for what was typed', async ({ page }) => {
  await page.goto('/docs/')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('audience presence')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/docs/checks/audience-presence/')
})

test('Escape closes it and gives the focus back; it opens again with nothing in it', async ({ page }) => {
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Search' })
  await button.click()
  await field(page).fill('dpop')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await page.keyboard.press('/')
  await expect(field(page)).toHaveValue('')
})

test('A key that comes before the dialog has said that it is closed opens it again', async ({ page }) => {
  // The event is a task of its own, and on a busy machine a key overtakes it.
  await page.addInitScript(() =>
    document.addEventListener(
      'close',
      (event) => {
        if (!event.isTrusted) return
        event.stopImmediatePropagation()
        setTimeout(() => event.target?.dispatchEvent(new Event('close')), 500)
      },
      true,
    ),
  )
  await page.goto('/docs/')
  await page.getByRole('button', { name: 'Search' }).click()
  await field(page).fill('dpop')
  // The field closes it by itself; here the browser does.
  await page.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(field(page)).toHaveValue('')
  await page.waitForTimeout(700)
  await expect(field(page)).toBeFocused()
})

test('A place on the same page is gone to, and the dialog is out of the way', async ({ page }) => {
  await page.goto('/docs/two-attacks-one-name/')
  await page.keyboard.press('/')
  await field(page).fill('which one do I have')
  await options(page).first().click()
  await expect(page).toHaveURL('/docs/two-attacks-one-name/#which-one-do-i-have')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Which one do I have?' })).toBeInViewport()
})

test('It works without a connection once it has been opened', async ({ page, context }) => {
  await page.goto('/docs/')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('status')).toContainText('Pages, checks')
  await field(page).fill('keycloak')
  await expect(options(page).first()).toBeVisible()
  await context.setOffline(true)
  await field(page).fill('x5t#S256')
  await expect(options(page).first()).toBeVisible()
  await field(page).fill('zzzzqqqq')
  await expect(page.getByText('Nothing has these words.')).toBeVisible()
})

test('What is typed is text and nothing else', async ({ page }) => {
  await page.goto('/docs/')
  await page.keyboard.press('/')
  await field(page).fill('<img src=x onerror=alert(1)> audience " & \\')
  await expect(options(page).first()).toBeVisible()
  await expect(page.getByRole('listbox').locator('img')).toHaveCount(0)
})

test('The button is there at every width, and the results can be read at 360 px', async ({ page }) => {
  for (const path of ['/playground/', '/', '/scenarios/', '/docs/']) {
    await page.goto(path)
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 780 })
      await expect(page.getByRole('button', { name: 'Search' }), `${path} at ${width} px`).toBeInViewport()
    }
  }
  await page.keyboard.press('/')
  await field(page).fill('confused deputy')
  await expect(options(page).first()).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('Everything that can be found is there', () => {
  const out = join(import.meta.dirname, '..', 'out')
  const entries: { path: string; kind: string; title: string; text: string }[] = JSON.parse(
    readFileSync(join(out, 'search.json'), 'utf8'),
  )
  expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6)
  const pages = new Map<string, string>()
  const lost = entries.filter(({ path, title }) => {
    if (title === '') return true
    if (path.startsWith('https://')) return false
    const [page = '', id] = path.split('#')
    const file = join(out, page, 'index.html')
    if (!existsSync(file)) return true
    if (!pages.has(file)) pages.set(file, readFileSync(file, 'utf8'))
    return id !== undefined && !pages.get(file)?.includes(` id="${id}"`)
  })
  expect(lost).toEqual([])
})

/** What people type, and what has to be the first. */
const first: readonly (readonly [query: string, path: string])[] = [
  ['401 loop', '/docs/troubleshooting/#the-401-loop'],
  ['confused deputy', '/docs/confused-deputy/'],
  ['aud mismatch', '/docs/checks/audience/'],
  ['aud mismatch keycloak', '/docs/authorization-servers/keycloak/'],
  ['keycloak audience mapper', '/docs/authorization-servers/keycloak/'],
  ['auth0 opaque token', '/docs/authorization-servers/auth0/'],
  ['entra api://', '/docs/authorization-servers/entra/'],
  ['fastmcp audience', '/docs/sdks/#fastmcp'],
  ['go sdk verify token audience', '/docs/sdks/#go-sdk'],
  ['what is resource parameter', '/docs/glossary/#resource-indicator'],
  ['token passthrough', '/docs/glossary/#token-passthrough'],
  ['invalid_token', '/docs/glossary/#invalid-token'],
  ['WWW-Authenticate header', '/docs/glossary/#challenge'],
  ['dpop nonce', '/docs/checks/dpop-nonce/'],
  ['is it safe to paste my token', '/docs/privacy/'],
  ['stdio authorization', '/docs/what-is-mcp-authorization/'],
  ['what changed in 2026-07-28', '/docs/spec-changelog/'],
  ['token in query string', '/docs/checks/query-token/'],
  ['nbf in the future', '/docs/checks/not-before/'],
  ['missing exp claim', '/docs/checks/required-claims/'],
  ['client credentials m2m', '/docs/glossary/#client-credentials'],
  ['rs256 hs256 confusion', '/docs/glossary/#algorithm-confusion'],
  ['ruby sdk', '/docs/sdks/#ruby-sdk'],
  ['roles claim', '/docs/token-anatomy/#claim-roles'],
  ['dotnet', '/docs/sdks/#c-sdk'],
  ['authelia resource', '/docs/authorization-servers/authelia/'],
  ['azure ad', '/docs/authorization-servers/entra/'],
  ['AADSTS700016', '/docs/troubleshooting/authorization-servers/#aadsts700016'],
  ['rfc 8707', '/docs/glossary/#resource-indicator'],
  ['cimd', '/docs/glossary/#client-id-metadata-document'],
  ['mtls', '/docs/mtls/'],
  ['prompt injection', '/docs/threat-model/#an-agent-that-is-talked-into-a-harmful-call'],
]

/** What people type, and what has to be among the first three. */
const questions: readonly (readonly [query: string, path: string])[] = [
  ['aud mismatch', '/docs/troubleshooting/mcp-servers/#mcp-php-aud'],
  ['invalid_token 401 keycloak', '/docs/authorization-servers/keycloak/'],
  ['resource parameter ignored', '/docs/authorization-servers/'],
  ['kid not found', '/docs/checks/key/'],
  ['audience array', '/docs/checks/audience-type/'],
  ['entra v1 v2 aud api://', '/docs/authorization-servers/entra/'],
  ['unexpected "aud" claim value', '/docs/troubleshooting/javascript/#jose-aud-unexpected'],
  ['Token was not issued for this resource', '/docs/troubleshooting/mcp-servers/#mcp-ts-resource'],
  ['IDX10214', '/docs/troubleshooting/dotnet/#idx10214'],
  ['token expired', '/docs/troubleshooting/mcp-servers/#mcp-go-expired'],
  ['clock skew', '/docs/glossary/#clock-skew'],
  ['trailing slash', '/scenarios/aud-trailing-slash/'],
  ['confused deputy', '/docs/confused-deputy/'],
  ['401 loop', '/docs/troubleshooting/#the-401-loop'],
  ['dpop', '/docs/dpop/'],
  ['scp vs scope', '/docs/token-anatomy/#claim-scp'],
  ['403 insufficient_scope', '/docs/checks/scope/'],
  ['token passthrough', '/docs/glossary/#token-passthrough'],
  ['CVE-2026-116684', '/docs/advisories/#cve-2026-116684'],
  ['CVE-2026-107723', '/docs/advisories/#cve-2026-107723'],
  ['python sdk validate_token_resource', '/docs/sdks/#python-sdk'],
  ['jwks cache rotation', '/docs/add-oauth/#when-the-keys-cannot-be-had'],
  ['cursor query resource', '/docs/roll-out/#from-refuse-foreign-to-require'],
  ['rollout', '/docs/roll-out/'],
  ['azp', '/docs/token-anatomy/#claim-azp'],
  ['how to validate jwt in mcp server', '/docs/add-oauth/'],
  ['validate token', '/docs/add-oauth/'],
  ['how do I secure my mcp server', '/docs/add-oauth/'],
  ['passthrough', '/docs/glossary/#token-passthrough'],
  ['azure', '/docs/authorization-servers/entra/'],
  ['jwks uri', '/docs/glossary/#key-set'],
  ['on behalf of', '/docs/glossary/#token-exchange'],
  ['nginx auth_request', '/docs/troubleshooting/proxies/#nginx-auth-request'],
  ['leeway', '/docs/glossary/#clock-skew'],
  ['opaque token', '/docs/checks/introspection/'],
  ['how to decode jwt', '/playground/'],
]

test('What people type leads to what answers it', async () => {
  const entries: Entry[] = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'out', 'search.json'), 'utf8'))
  const find = await finder(entries)
  const found = (query: string) => find(query).map(({ entry }) => entry.path)
  const missed = (asked: typeof questions, places: number) =>
    asked.flatMap(([query, path]) => {
      const best = found(query).slice(0, places)
      return best.includes(path) ? [] : [`${query}: ${best.join(' ')}`]
    })
  expect(missed(first, 1)).toEqual([])
  expect(missed(questions, 3)).toEqual([])
  expect(found('JWTClaimValidationFailed').filter((path) => path.includes('#jose-')).length).toBeGreaterThan(3)
})
