import { scenarioById, world } from '@/content/catalog'
import { requestOf, serverOf, tokenOf } from '@/lib/scenarios/run'
import { expect, onePage, test } from './support'
import { tokenOfExample } from './tokens'

const billing = 'https://billing.example.com/mcp'
const issues = 'https://issues.example.com/mcp'

test.describe('A pasted request is judged as it was sent:', () => {
  onePage('a token in the header and in the address', async ({ page, playground }) => {
    const token = await tokenOfExample('good-token-billing')
    await playground.open()
    await playground.rejects('audience')
    await playground.paste(`curl '${billing}?access_token=${token}' -H 'Authorization: Bearer ${token}'`)
    await playground.rejects('single-credential', 400)
    await expect(playground.token).toHaveValue(token)
    const note = page.getByText(/^Taken out: /)
    await expect(note).toContainText('It stands in the address as well, as access_token.')
    await expect(note).toContainText('a server that holds to it answers 400')
    await playground.button('Judge it as if sent in the Authorization header alone').click()
    await playground.accepts()
    await expect(note).toContainText('it is judged as if sent in the Authorization header alone')
    const other = await tokenOfExample('good-token-issues')
    await playground.paste(
      `POST /mcp?access_token=${other} HTTP/1.1\nHost: billing.example.com\nAuthorization: Bearer ${token}\n\n{}`,
    )
    await playground.rejects('single-credential', 400)
    await expect(note).toContainText('Another one stands in the address as well')
    await expect(note).toContainText('Judged is the one in Authorization.')
  })

  onePage('a comma behind the token, and a tab in front of it', async ({ page, playground }) => {
    const token = await tokenOfExample('good-token-billing')
    await playground.open()
    await playground.rejects('audience')
    await playground.paste(`curl ${billing} -H 'Authorization: Bearer ${token},'`)
    await playground.rejects('b64token', 400)
    await expect(page.getByText(/^Taken out: /)).toContainText('"," after it')
    await playground.button('Judge it as if sent under Bearer').click()
    await playground.accepts()
    await playground.paste(`Authorization: Bearer\t${token}`)
    await playground.rejects('scheme', 401)
    await expect(page.getByText(/^Taken out: /)).toContainText('It was sent under Bearer and a tab')
    await expect(playground.deciding).toContainText('a tab in place of the blank')
  })

  onePage('several blanks behind Bearer', async ({ page, playground }) => {
    const token = await tokenOfExample('good-token-billing')
    await playground.open()
    await playground.rejects('audience')
    await playground.paste(`Authorization: Bearer  ${token}`)
    await playground.accepts()
    const note = page.getByText(/^Taken out: /)
    await expect(note).toContainText('the MCP SDKs for TypeScript answer 401')
    await playground.button('Judge it as if sent with one blank').click()
    await expect(note).toContainText('it is judged as if sent with one blank')
    await playground.accepts()
  })

  onePage('the field in the body', async ({ page, playground }) => {
    const token = await tokenOfExample('good-token-billing')
    await playground.open()
    await playground.rejects('audience')
    await playground.paste(`POST /mcp HTTP/1.1\nHost: billing.example.com\n\nAuthorization: Bearer ${token}`)
    await playground.rejects('authorization', 401)
    await expect(page.getByText(/^Taken out: /)).toContainText('It stood in the body')
  })

  onePage('the Origin that came with it', async ({ page, playground }) => {
    await playground.open('scenario=origin-allowed')
    await playground.accepts()
    const token = await tokenOfExample('origin-allowed')
    const { resource } = serverOf(scenarioById('origin-allowed'), world)
    await playground.paste(`curl ${resource} -H 'Origin: https://evil.test' -H 'Authorization: Bearer ${token}'`)
    await playground.rejects('origin', 403)
    await expect(page.getByText(/^Taken out: /)).toContainText('Its Origin is judged with it: https://evil.test.')
    await playground.paste(`curl ${resource} -H 'Authorization: Bearer ${token}'`)
    await playground.accepts()
  })

  onePage('a proof is held against the address and the method that the request had', async ({ page, playground }) => {
    const scenario = scenarioById('dpop-good')
    const token = await tokenOf(scenario, world)
    const proof = (await requestOf(scenario, token, world)).dpop[0] ?? ''
    const curl = (args: string) => `curl ${args} -H 'Authorization: DPoP ${token}' -H 'DPoP: ${proof}'`
    const note = page.getByText(/^Taken out: /)
    await playground.open('scenario=dpop-good')
    await playground.accepts()
    await playground.paste(curl(`-X POST ${issues}?session=1`))
    await playground.accepts()
    await expect(note).toContainText(`The proof is held against ${issues}, where the pasted request went.`)
    await playground.paste(curl(`-X POST ${issues}/v2`))
    await playground.rejects('dpop-uri')
    await playground.paste(curl(issues))
    await playground.rejects('dpop-method')
    await playground.paste(curl('-X POST https://inside.example/mcp'))
    await playground.accepts()
    await expect(note).toContainText('https://inside.example/mcp, which is no address of this server')
  })
})

test('A text that is pasted before what reads it has come is refused as it stands, and read then', async ({
  page,
  playground,
}) => {
  const token = await tokenOfExample('good-token-billing')
  await playground.open()
  await playground.rejects('audience')
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    if (body.includes('quoted-printable')) await released
    await route.fulfill({ response, body })
  })
  await playground.paste(`Authorization: Bearer ${token}`)
  await playground.says('rejected')
  await expect(playground.token).toHaveValue(`Authorization: Bearer ${token}`)
  release()
  await expect(playground.token).toHaveValue(token)
  await playground.accepts()
})
