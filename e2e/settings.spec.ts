import { expect, onePage as test, test as loaded } from './support'
import { foreignResource, foreignToken, jwkOf, rsaKey } from './tokens'

const open = '.server-section[open]'

test('A search finds a setting, opens the section that holds it, and one section is open at a time', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.show('Audience')
  await page.getByLabel('Search the settings').fill('tolerance')
  await expect(page.getByLabel('Clock tolerance')).toBeVisible()
  await expect(page.locator(open)).toHaveCount(1)
  // By what it is called elsewhere, and a check by what it is about.
  await page.getByLabel('Search the settings').fill('skew')
  await expect(page.getByLabel('Clock tolerance')).toBeVisible()
  await page.getByLabel('Search the settings').fill('multi-tenant')
  await expect(page.getByText('1 found')).toBeVisible()
  await page.getByLabel('Search the settings').fill('')
  await playground.show('Tokens')
  await expect(page.locator(open)).toHaveCount(1)
  await playground.show('The request')
  await expect(page.locator(open)).toHaveCount(1)
})

test('What was changed is counted, and taken back one by one or at once', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Time')
  await page.getByLabel('Clock tolerance').fill('30')
  await playground.show('Keys')
  await playground.textbox('Algorithms').fill('ES256')
  await playground.rejects('algorithm')
  await expect(page.getByText('2 settings changed')).toBeVisible()
  await playground.button('Reset Algorithms').click()
  await playground.accepts()
  await expect(page.getByText('1 setting changed')).toBeVisible()
  await page.getByText('1 setting changed').click()
  await playground.button('Reset all').click()
  await expect(page.getByText(/settings? changed/)).toHaveCount(0)
})

for (const width of [1440, 360]) {
  loaded(`A failing step leads to its setting at ${width} px`, async ({ page, playground }) => {
    await page.setViewportSize({ width, height: 800 })
    await playground.open('scenario=typ-jwt')
    await playground.rejects('type')
    await playground.deciding.getByRole('button', { name: 'Change this setting: Types (typ)' }).click()
    await expect(page.getByLabel('Types (typ)')).toBeFocused()
  })
}

test('The offer to ask my server leads to the first field that is empty', async ({ page, playground }) => {
  await playground.open()
  await playground.paste(await foreignToken(rsaKey))
  await playground.button('Ask my server').click()
  await expect(page.getByLabel('Resource URI (who am I)')).toBeFocused()
})

test('A setting that lets the request past a step is one click away, and another comparison is not recommended', async ({
  playground,
}) => {
  await playground.open('scenario=aud-trailing-slash')
  await playground.rejects('audience')
  await playground.deciding.getByRole('button', { name: 'Compare aud as: one slash (not recommended)' }).click()
  await playground.accepts()
})

test('The profile of the product a token looks like is one click away at the step it fails', async ({
  page,
  playground,
}) => {
  await playground.open()
  const keycloak = { typ: 'Bearer', azp: 'mcp-client', client_id: undefined, realm_access: { roles: ['user'] } }
  await playground.paste(
    await foreignToken(rsaKey, { ...keycloak, iss: 'https://kc.example.org/realms/acme' }, { typ: 'JWT' }),
  )
  await playground.ask('mine')
  await page.getByLabel('Trusted issuer').fill('https://kc.example.org/realms/acme')
  await page.getByLabel('Resource URI (who am I)').fill(foreignResource)
  await page.getByLabel('Its public key or key set').fill(JSON.stringify(jwkOf(rsaKey.publicKey, 'k1')))
  await playground.rejects('type')
  await playground.deciding.getByRole('button', { name: 'Use the profile Keycloak' }).click()
  await playground.accepts()
})
