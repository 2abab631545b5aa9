import { productProfiles } from '@/content/issuers/profiles'
import { products } from '@/content/issuers'
import { recognise } from '@/lib/issuers/recognise'
import { fillSample } from '@/lib/issuers/sample'
import { notKnown } from '@/lib/issuers/source'
import { signCompact } from '@/lib/signing/sign'
import { ecKey, foreignResource, jwkOf, rsaKey } from './tokens'
import { expect, test } from './support'

/** Shapes whose good token names the server by its URI, so that nothing else has to be asked for. */
const goodByUri = productProfiles.flatMap(({ id, name, profile: { sample, shape } }) =>
  shape.form === 'JWT' && sample !== notKnown && 'claims' in sample && !sample.nowhere && !sample.names
    ? [{ id, name, sample }]
    : [],
)

/** Its good token, signed now by a key that no demo server knows. */
async function goodToken(sample: (typeof goodByUri)[number]['sample']) {
  const iat = Math.floor(Date.now() / 1000) - 30
  const { header, claims } = fillSample(sample, { resource: foreignResource, scope: 'files:read', iat, exp: iat + 900 })
  const key = sample.alg === 'ES256' ? ecKey : rsaKey
  const texts = [{ ...header, alg: sample.alg, kid: 'k1' }, claims].map((part) => JSON.stringify(part))
  const token = await signCompact(texts[0] ?? '', texts[1] ?? '', jwkOf(key.privateKey, 'k1'), sample.alg)
  return { token, keys: JSON.stringify({ keys: [jwkOf(key.publicKey, 'k1')] }) }
}

test('there are products to try', () => expect(goodByUri.length).toBeGreaterThan(5))

for (const width of [1440, 360])
  test.describe(`Paste, one click, resource, keys: accepted, at ${width} px`, () => {
    for (const { id, name, sample } of goodByUri)
      test(id, async ({ page, playground }) => {
        await page.setViewportSize({ width, height: 900 })
        const tab = async (title: string) => {
          if (width < 768) await page.getByRole('tab', { name: title }).click()
        }
        const { token, keys } = await goodToken(sample)
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
        await tab('Verdict')
        await playground.accepts()
        await expect(page.getByText('it should not have been')).toHaveCount(0)
      })
  })
