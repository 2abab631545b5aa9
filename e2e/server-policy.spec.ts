import { textOfLink } from './links'
import { expect, fragmentOf, onePage as test } from './support'

test('A server that does not look at aud accepts the replay, and its rail shows the hole', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=wide-scope-replay')
  await playground.rejects('audience')
  await playground.show('Audience')
  const comparison = page.getByLabel('Comparison of aud')
  await comparison.selectOption('none')
  await expect(page.getByText('This is the replay.')).toBeVisible()
  await expect(playground.stamp).toHaveText(/^accepted 200 · 4 not checked$/)
  await comparison.selectOption('exact')
  await playground.rejects('audience')
})

test('An application’s number is taken once the server lists it among its names', async ({ page, playground }) => {
  await playground.open('scenario=aud-guid')
  await playground.rejects('audience')
  await playground.show('Audience')
  await page.getByLabel('Other names of this server').fill('9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b22')
  await playground.accepts()
})

test('An issuer that cannot be reached is answered with 503 and no challenge', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Identity and issuer')
  await page.getByRole('checkbox', { name: 'The issuer cannot be reached just now' }).check()
  await playground.rejects('key', 503)
  await expect(playground.answer).toContainText('503 Service Unavailable')
  await expect(playground.answer).not.toContainText('WWW-Authenticate')
  await expect.poll(async () => textOfLink(await fragmentOf(page))).toContain('issuerUnreachable')
  await page.reload()
  await playground.ready()
  await playground.rejects('key', 503)
})

test('Broader scopes are typed as rules, and a half-typed one stays until it is undone', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('Tokens')
  await playground.textbox('Scope for this call').fill('issues:list')
  await playground.rejects('scope', 403)
  const broader = page.getByLabel('Broader scopes')
  await broader.pressSequentially('issues:read >')
  await expect(broader).toHaveValue('issues:read >')
  await playground.button('Undo').click()
  await expect(broader).toHaveValue('')
  await playground.button('Redo').click()
  await expect(broader).toHaveValue('issues:read >')
  await playground.rejects('scope', 403)
  await broader.press('End')
  await broader.pressSequentially(' issues:list')
  await playground.accepts()
})

test('A type the server is told to take is taken', async ({ page, playground }) => {
  await playground.open('scenario=typ-jwt')
  await playground.rejects('type')
  await playground.show('Tokens')
  await page.getByLabel('Types (typ)').fill('at+jwt JWT')
  await playground.accepts()
})

test('The issuer’s answer about a JWT is heard as well', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('The request')
  await page.getByLabel('Introspection answer').fill('{"active":false}')
  await playground.rejects('revocation')
})

test('An answer about another token is told apart from one about this one', async ({ page, playground }) => {
  await playground.open('scenario=good-token-issues')
  await playground.show('The request')
  const answer = page.getByLabel('Introspection answer')
  const sentence = page.locator('.verdict-sentence')
  await answer.fill('{"active":true,"client_id":"agent-2"}')
  await playground.accepts()
  await expect(playground.headline).toHaveText('Accepted, with a warning')
  await expect(sentence).toHaveText('client_id of the token is agent-1; the issuer’s answer has agent-2.')
  await answer.fill('{"active":true,"aud":"https://billing.example.com/mcp"}')
  await expect(sentence).toContainText('the issuer’s answer has https://billing.example.com/mcp')
  await answer.fill('{"active":true,"client_id":"agent-1","aud":"https://issues.example.com/mcp"}')
  await expect(playground.headline).toHaveText('This token is for this server')
})

test('A name that is the issuer’s own lets the token in with a warning', async ({ page, playground }) => {
  await playground.open('scenario=aud-issuer-known')
  await playground.accepts()
  await expect(playground.headline).toHaveText('Accepted, with a warning')
  await expect(page.locator('.verdict-sentence')).toContainText('is the authorization server’s own')
})

test('An example’s own Authorization header is given up with one button, and the scheme has the focus', async ({
  page,
  playground,
}) => {
  await playground.open('scenario=two-headers')
  await playground.rejects('single-credential', 400)
  await playground.show('The request')
  await page.getByRole('button', { name: 'Send the token plainly' }).click()
  await expect(page.getByLabel('Scheme')).toBeFocused()
  await playground.accepts()
})

test('My server can trust several issuers, each with its own keys', async ({ playground }) => {
  await playground.open('scenario=second-issuer')
  await playground.accepts()
  await playground.show('Identity and issuer')
  await expect(playground.textbox('Trusted issuer')).toHaveValue('https://auth.example.com https://login.example.net')
  await playground.show('Identity and issuer')
  await playground.textbox('Trusted issuer').fill('https://auth.example.com')
  await playground.rejects('issuer-trust')
})
