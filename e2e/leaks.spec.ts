import type { BrowserContext, Page } from '@playwright/test'
import { textOfLink } from './links'
import { allowClipboard, clipboard, expect, type Playground, test } from './support'
import { ecKey, foreignToken, pemOf, rsaKey } from './tokens'

const opaque = 'live_9f8e7d6c5b4a39281706fedcba'

/** Everything a page leaves behind but its own picture: address, history, title, console and storages. */
async function traces(page: Page, console: readonly string[], storage: 'with storage' | 'without the tab’s storage') {
  const kept = await page.evaluate(
    (tab) =>
      JSON.stringify([
        location.href,
        document.title,
        document.cookie,
        history.state,
        { ...localStorage },
        tab ? { ...sessionStorage } : null,
      ]),
    storage === 'with storage',
  )
  const fragment = textOfLink(await page.evaluate(() => location.hash))
  return [kept, decodeURIComponent(kept.replaceAll('%', '%25')), fragment, ...console].join('\n')
}

function logOf(page: Page): readonly string[] {
  const log: string[] = []
  page.on('console', (message) => log.push(message.text()))
  return log
}

const openRequest = (playground: Playground) => playground.show('The request')

/** Where a live token can be typed beside the field for it. */
const places: Record<string, (playground: Playground) => Promise<void>> = {
  'a form body': async (playground) => {
    await openRequest(playground)
    await playground.textbox('Form body').fill(`grant=x&access_token=${opaque}`)
  },
  'a query under any name': async (playground) => {
    await openRequest(playground)
    await playground.textbox('URL').fill(`https://billing.example.com/mcp?anything=${opaque}`)
  },
  'a fragment': async (playground) => {
    await openRequest(playground)
    await playground.textbox('URL').fill(`https://billing.example.com/cb#code=${opaque}`)
  },
  'a proof': async (playground) => {
    await openRequest(playground)
    await playground.textbox('DPoP proof').fill(`eyJ0eXAiOiJkcG9wK2p3dCJ9.eyJqdGkiOiJ4In0.${opaque}`)
  },
  'an introspection answer': async (playground) => {
    await openRequest(playground)
    await playground.textbox('Introspection answer').fill(`{"active":true,"access_token":"${opaque}"}`)
  },
  'a note': async (playground) => {
    await playground.page.getByText('Add a note to the link').click()
    await playground.textbox('Note').fill(`Why does ${opaque} not work?`)
  },
}

async function copied(context: BrowserContext, playground: Playground, way: string): Promise<string> {
  await allowClipboard(context)
  await playground.page.evaluate(() => navigator.clipboard.writeText('nothing'))
  await playground.dialog.getByRole('button', { name: way }).click()
  await expect.poll(() => clipboard(playground.page)).toContain('#v1.')
  return textOfLink(await clipboard(playground.page))
}

for (const [what, type] of Object.entries(places))
  test(`A live token in ${what} leaves the page only when insisted on`, async ({ context, page, playground }) => {
    const log = logOf(page)
    await allowClipboard(context)
    await playground.open()
    await type(playground)
    await expect(page.getByText('it is not written into the address bar')).toBeVisible()
    await playground.copyLink.click()
    await expect(playground.dialog).toContainText('Something here may still be in use')
    // Longer than an address takes to be written.
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain(opaque)
    expect(await traces(page, log, 'without the tab’s storage')).not.toContain(opaque)
    expect(await copied(context, playground, 'Copy without its signature')).not.toContain(opaque)
    expect(await copied(context, playground, 'Copy it as it is')).toContain(opaque)
    expect(await traces(page, log, 'without the tab’s storage')).not.toContain(opaque)
  })

test('A safe copy has no live token from the request', async ({ context, page, playground }) => {
  await playground.open('scenario=header-and-query')
  await playground.textbox('URL').fill(`https://issues.example.com/mcp?access_token=${opaque}`)
  await expect(page.getByText('it is not written into the address bar')).toBeVisible()
  await playground.copyLink.click()
  const shared = await copied(context, playground, 'Copy a safe link')
  expect(shared).not.toContain(opaque)
  expect(shared).toContain('access_token=redacted')
})

const der = (type: 'pkcs8' | 'sec1') => ecKey.privateKey.export({ format: 'der', type }).toString('base64')
const jwk = JSON.stringify(ecKey.privateKey.export({ format: 'jwk' }))
const privateKeys: Record<string, readonly [typed: string, secret: string]> = {
  'bare base64 of PKCS #8': [der('pkcs8'), der('pkcs8').slice(60, 100)],
  'bare base64 of SEC 1': [der('sec1'), der('sec1').slice(20, 60)],
  'a PEM labelled public': [
    pemOf(rsaKey.privateKey, 'pkcs8').replaceAll('PRIVATE', 'PUBLIC'),
    pemOf(rsaKey.privateKey, 'pkcs8').slice(300, 350),
  ],
  'a JWK as a quoted string': [JSON.stringify(jwk), JSON.parse(jwk).d],
  'a JWK with its name escaped': [jwk.replace('"d"', '"\\u0064"'), JSON.parse(jwk).d],
  'a JWK as Python writes it': [jwk.replaceAll('"', "'"), JSON.parse(jwk).d],
}

for (const [what, [typed, secret]] of Object.entries(privateKeys))
  test(`A private key given as ${what} is nowhere but in its field`, async ({ page, playground }) => {
    const log = logOf(page)
    await playground.open()
    await playground.paste(await foreignToken(ecKey))
    await playground.button('Ask my server').click()
    await playground.show('Identity and issuer')
    const field = playground.textbox('Its public key or key set')
    await field.fill(typed)
    await playground.textbox('Resource URI (who am I)').fill('https://marker.example/mcp')
    await expect
      .poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage })))
      .toContain('https://marker.example/mcp')
    expect(await traces(page, log, 'with storage')).not.toContain(secret.trim())
    await expect(field).toHaveValue(typed)
  })

test('A private key typed into a note is in no storage and no link', async ({ context, page, playground }) => {
  const log = logOf(page)
  await allowClipboard(context)
  await playground.open()
  await page.getByText('Add a note to the link').click()
  await playground.textbox('Note').fill(jwk)
  await playground.button('aud → *').click()
  await playground.copyLink.click()
  await expect(page.getByText('Left out: note.')).toBeVisible()
  const { d } = JSON.parse(jwk) as { d: string }
  expect(textOfLink(await clipboard(page))).not.toContain(d)
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('v1.')
  expect(await traces(page, log, 'with storage')).not.toContain(d)
})

test('What another version of this page, or nobody’s, left in the storage does not hurt', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.paste(await foreignToken(ecKey))
  const entry = await page.evaluate(() => (history.state as { deputyLab: string }).deputyLab)
  await expect
    .poll(() => page.evaluate((id) => sessionStorage.getItem(`deputy-lab:playground:${id}`), entry))
    .not.toBeNull()
  for (const text of [
    'no JSON',
    '[]',
    '7',
    '{"token":7,"policy":[],"request":{"dpop":"x"},"clock":null,"edited":{},"authorization":{"a":1}}',
    '{"policy":{"audience":"unheard of"},"server":{},"keysText":[],"note":"still here"}',
  ]) {
    await page.evaluate(
      ([id, value]) => sessionStorage.setItem(`deputy-lab:playground:${id}`, value ?? ''),
      [entry, text],
    )
    // The page writes what it shows when it is left, so it is kept from that.
    await page.evaluate(() => addEventListener('pagehide', (e) => e.stopImmediatePropagation(), { capture: true }))
    await page.reload()
    await playground.ready()
    await playground.says('rejected')
  }
})
