import { productProfiles } from '@/content/issuers/profiles'
import { products } from '@/content/issuers'
import { samplesOf } from '@/content/issuers/samples'
import { namesThere } from '@/lib/issuers/names'
import { recognise } from '@/lib/issuers/recognise'
import { fillSample } from '@/lib/issuers/sample'
import { audienceValues } from '@/lib/pipeline/claims/audience-values'
import { readObject } from '@/lib/pipeline/encoding/json'
import { signCompact } from '@/lib/signing/sign'
import { ecKey, foreignResource, jwkOf, rsaKey } from './tokens'
import { expect, fragmentOf, onePage, test } from './support'

/**
 * Each shape's good token, and those that name the server as the product does until something is set:
 * what calls the server in its aud where that is not its URI, for the reader to confirm.
 */
const tried = productProfiles.flatMap(({ id, name, product, profile }) => {
  const sample = samplesOf(product.id)[profile.id]
  if (profile.shape.form !== 'JWT' || !sample || !('claims' in sample)) return []
  const usual = sample.failures.filter((f) => f.decidedBy === 'audience' && f.reason === 'mismatch' && !f.names)
  return [...(sample.nowhere ? [] : [undefined]), ...usual].flatMap((failure) => {
    const { claims } = fillSample(sample, { resource: foreignResource, scope: '', iat: 0, exp: 0 }, failure)
    const read = readObject(JSON.stringify(claims))
    const own =
      typeof read === 'string' || audienceValues(read).includes(foreignResource)
        ? null
        : namesThere(product, profile, read)
    return failure && !own ? [] : [{ id: failure ? `${id}, ${failure.id}` : id, name, sample, failure, own }]
  })
})

/** Such a token, signed now by a key that no demo server knows. */
async function tokenOf({ sample, failure }: Pick<(typeof tried)[number], 'sample' | 'failure'>, more = {}) {
  const iat = Math.floor(Date.now() / 1000) - 30
  const setting = { resource: foreignResource, scope: 'files:read', iat, exp: iat + 900 }
  const { header, claims } = fillSample(sample, setting, failure)
  const key = sample.alg === 'ES256' ? ecKey : rsaKey
  const texts = [
    { ...header, alg: sample.alg, kid: 'k1' },
    { ...claims, ...more },
  ].map((part) => JSON.stringify(part))
  const token = await signCompact(texts[0] ?? '', texts[1] ?? '', jwkOf(key.privateKey, 'k1'), sample.alg)
  return { token, keys: JSON.stringify({ keys: [jwkOf(key.publicKey, 'k1')] }) }
}

for (const [id, own] of [
  ['auth0/default', 'https://acme.auth0.com/userinfo'],
  ['keycloak/default', 'account'],
] as const)
  test(`What the issuer adds to aud for itself is no other server: ${id}`, async ({ page, playground }) => {
    const one = tried.find((product) => product.id === id)
    if (!one) throw new Error(id)
    const { token, keys } = await tokenOf(one, { aud: [foreignResource, own] })
    await playground.open()
    await playground.paste(token)
    await page.getByRole('button', { name: /^Ask my server/ }).click()
    await page.getByLabel('Resource URI (who am I)').fill(foreignResource)
    await page.getByLabel('Its public key or key set').fill(keys)
    await playground.accepts()
    await expect(playground.headline).toHaveText('This token is for this server')
  })

test('The number in aud is confirmed with the same click: paste, one click, keys, resource', async ({
  page,
  playground,
}) => {
  const one = tried.find(({ id, own }) => id.startsWith('entra/v2') && own)
  if (!one) throw new Error('no token of Entra')
  const { token, keys } = await tokenOf(one)
  const [number = ''] = one.own?.names ?? []
  await playground.open()
  await playground.paste(token)
  await expect(page.getByText('aud is the application’s id: is it yours?')).toBeVisible()
  await page.getByRole('button', { name: 'It is mine' }).click()
  await page.getByLabel('Resource URI (who am I)').fill(foreignResource)
  await page.getByLabel('Its public key or key set').fill(keys)
  await playground.accepts()
  await expect(playground.headline).toHaveText('This token is for this server')
  await playground.show('Audience')
  await expect(page.getByLabel('Other names of this server')).toHaveValue(number)
})

test('there are products to try', () => expect(tried.filter(({ own }) => own).length).toBeGreaterThan(5))

/** What the reader does: whether the profile is found out or chosen, and whether the server's name is confirmed. */
const wayOf = async (one: (typeof tried)[number]) =>
  `${Boolean(recognise((await tokenOf(one)).token, products)?.profile)} ${Boolean(one.own)}`
const ways = new Map((await Promise.all(tried.map(async (one) => [await wayOf(one), one] as const))).toReversed())

// Each from an example that is opened in the page of the one before. On a phone the same steps lie behind tabs,
// whatever the product: each way once, from a page just loaded.
for (const [width, all, run] of [
  [1440, tried, onePage],
  [360, [...ways.values()], test],
] as const)
  test.describe(`Paste, one click, resource, keys, and its name there: accepted, at ${width} px`, () => {
    for (const one of all)
      run(one.id, async ({ playground }) => {
        const { page } = playground
        await page.setViewportSize({ width, height: 900 })
        const tab = async (title: string) => {
          if (width < 768) await page.getByRole('tab', { name: title }).click()
        }
        const { name, own } = one
        const { token, keys } = await tokenOf(one)
        await playground.open()
        await tab('Token')
        await playground.paste(token)
        const offer = page.getByRole('button', { name: /^Ask my server/ })
        // A shape that many write speaks for no product: its reader chooses the profile, one step more.
        const { profile } = recognise(token, products) ?? { profile: null }
        if (profile) expect(profile.name).toBe(name)
        await expect(offer).toHaveText(profile ? `Ask my server as ${name}` : 'Ask my server')
        await offer.click()
        await tab('Server')
        if (!profile) await page.getByLabel('Issuer profile').selectOption(name)
        await page.getByLabel('Resource URI (who am I)').fill(foreignResource)
        await page.getByLabel('Its public key or key set').fill(keys)
        if (own)
          await page
            .getByRole('button', { name: /^(?:That is my server|My server is )/ })
            .first()
            .click()
        await tab('Verdict')
        await playground.accepts()
        await expect(page.getByText('it should not have been')).toHaveCount(0)
        await expect.poll(() => fragmentOf(page)).toBe('')
      })
  })
