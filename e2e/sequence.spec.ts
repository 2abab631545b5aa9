import type { Page } from '@playwright/test'
import { moved } from '@/content/docs/moved'
import { expect, test } from './support'

const path = '/docs/confused-deputy/'

/** The replay, gone through message by message. */
function sequenceOn(page: Page) {
  const frame = page.locator('.sequence')
  return {
    frame,
    current: frame.locator('[aria-current="step"]'),
    message: (number: number) => frame.locator('.attack-message').nth(number - 1),
    next: frame.getByRole('button', { name: 'Next' }),
    previous: frame.getByRole('button', { name: 'Previous' }),
    check: (name: string) => frame.getByRole('checkbox', { name }),
    found: (name: string) => frame.locator('.sequence-checks li').filter({ hasText: name }).locator('.sequence-found'),
    verdict: frame.locator('.sequence-verdict'),
    judged: () => expect(frame).toHaveAttribute('data-sequence', 'browser'),
  }
}

test.describe('The sequence', () => {
  test('is gone through with buttons, arrow keys and clicks, one message open at a time', async ({ page }) => {
    await page.goto(path)
    const sequence = sequenceOn(page)
    await sequence.frame.scrollIntoViewIfNeeded()
    await expect(sequence.current).toContainText('asks for a token for issues')
    await expect(sequence.current).toContainText('resource=https%3A%2F%2Fissues.example.com%2Fmcp')
    await sequence.next.click()
    await expect(sequence.current).toContainText('issues it')
    await expect(sequence.frame.locator('details[open]')).toHaveCount(1)
    await expect(sequence.current.locator('.claim-lines mark')).toHaveText('"aud": "https://issues.example.com/mcp",')
    await expect(sequence.frame.getByRole('status')).toHaveText('Message 2: Authorization server to Agent: issues it')
    await page.keyboard.press('End')
    await expect(sequence.current).toContainText('200 OK: the attacker is Alice now')
    await expect(sequence.frame).toContainText('Message 6 of 6')
    await page.keyboard.press('ArrowLeft')
    await expect(sequence.current).toContainText('Host: billing.example.com')
    await sequence.previous.click()
    await expect(sequence.current).toContainText('hands the token over')
    await sequence.message(3).locator('summary').click()
    await expect(sequence.current).toContainText('Authorization: Bearer ey')
    await sequence.message(3).locator('summary').click()
    await expect(sequence.frame.locator('details[open]')).toHaveCount(0)
  })

  test('shows what billing finds, and only the audience stops every replay', async ({ page }) => {
    await page.goto(path)
    const sequence = sequenceOn(page)
    await sequence.frame.scrollIntoViewIfNeeded()
    await sequence.judged()
    await expect(sequence.verdict).toContainText('Billing answers 200 OK.')
    await expect(sequence.found('Signature')).toContainText('passes')
    await expect(sequence.found('Audience')).toContainText('not checked, would refuse')
    await expect(sequence.found('Expiry')).toContainText('passes')
    await expect(sequence.found('Scope')).toContainText('passes')
    await sequence.frame.getByRole('button', { name: 'billing:read' }).click()
    await expect(sequence.verdict).toContainText('Billing answers 403 Forbidden.')
    await sequence.frame.getByRole('button', { name: 'a token with both scopes' }).click()
    await expect(sequence.verdict).toContainText('Billing answers 200 OK.')
    await expect(sequence.message(5)).toContainText('"scope": "issues:read billing:read"')
    await sequence.check('Audience').check()
    await expect(sequence.verdict).toContainText('Billing answers 401 Unauthorized.')
    await expect(sequence.found('Audience')).toContainText('refuses')
    await expect(sequence.message(6)).toContainText('error="invalid_token"')
    await sequence.check('Audience').uncheck()
    await sequence.frame.getByRole('button', { name: 'ten minutes later' }).click()
    await expect(sequence.found('Expiry')).toContainText('refuses')
    await sequence.frame.getByRole('button', { name: 'of its own making' }).click()
    await expect(sequence.found('Signature')).toContainText('refuses')
    await expect(sequence.message(5)).toContainText('aud: billing')
    await sequence.check('Signature').uncheck()
    await expect(sequence.found('Signature')).toContainText('not checked, would refuse')
    await expect(sequence.verdict).toContainText('Billing answers 200 OK. Billing has not verified the signature.')
    await expect(sequence.message(3)).toContainText('aud: issues')
  })

  test('fits a narrow screen as a list', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(path)
    const sequence = sequenceOn(page)
    await sequence.frame.scrollIntoViewIfNeeded()
    await expect(sequence.message(1)).toContainText('Agent to Authorization server:')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test('is a list whose messages unfold, with the verdict of the build', async ({ page }) => {
      await page.goto(path)
      const sequence = sequenceOn(page)
      await expect(sequence.frame.locator('.attack-message')).toHaveCount(6)
      await sequence.message(5).locator('summary').click()
      await expect(sequence.message(5)).toContainText('Host: billing.example.com')
      await expect(sequence.message(5).locator('.claim-lines')).toBeVisible()
      await expect(sequence.verdict).toContainText('Billing answers 200 OK.')
      await expect(sequence.frame.locator(':is(button, input):visible')).toHaveCount(0)
    })
  })
})

test.describe('An address of a section that has moved', () => {
  const addressOf = (place: string) => {
    const [slug, heading] = place.split('#')
    return `/docs/${slug}/${heading ? `#${heading}` : ''}`
  }

  test('leads to where it is now, and Back leads past it', async ({ page }) => {
    for (const [from, to] of Object.entries(moved)) {
      await page.goto('/docs/')
      await page.goto(addressOf(from))
      await expect(page).toHaveURL(addressOf(to))
      await page.goBack()
      await expect(page).toHaveURL('/docs/')
    }
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test('shows a link to it, and only that one', async ({ page }) => {
      const [[from = '', to = ''] = []] = Object.entries(moved).slice(1)
      await page.goto(addressOf(from))
      await expect(page.locator('.moved-section:visible')).toHaveCount(1)
      await page.locator('.moved-section:visible').getByRole('link').click()
      await expect(page).toHaveURL(addressOf(to))
    })
  })
})
