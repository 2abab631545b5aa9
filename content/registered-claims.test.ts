import { algorithms } from '@/lib/pipeline/keys/algorithms'
import { describe, expect, it } from 'vitest'
import { jsonSchemaFor, type RegisteredName, registeredNames, specLabel } from './registered-claims'

const names: readonly RegisteredName[] = registeredNames

describe('registered names', () => {
  it('names each one once per part', () => {
    const keys = names.map((name) => `${name.in} ${name.name}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('cites a section, or says that no RFC defines it', () => {
    for (const { name, spec, about, title } of names) {
      if (spec) expect(spec.section, name).toMatch(/^\d+(\.\d+)*$/)
      else expect(`${title} ${about}`, name).toMatch(/vendor.*No RFC defines it/)
    }
  })

  it.each([
    'cid',
    'uti',
    'oid',
    'tid',
    'ver',
    'appid',
    'idtyp',
    'sid',
    'c_hash',
    'htm',
    'htu',
    'ath',
    'authorization_details',
    'may_act',
    'org_id',
  ])('knows %s', (name) => expect(jsonSchemaFor('payload').properties).toHaveProperty(name))

  it('marks exactly the times as NumericDate', () => {
    expect(names.filter((name) => name.seconds).map((name) => name.name)).toEqual(['exp', 'nbf', 'iat', 'auth_time'])
    expect(names.every((name) => !name.seconds || name.type === 'number')).toBe(true)
  })

  it('ends every description with a full stop and keeps markdown out of it', () => {
    for (const { name, about } of names) {
      expect(about, name).toMatch(/\.$/)
      expect(about, name).not.toMatch(/[*`\\[\]<>]/)
    }
  })
})

describe('the schema for the editor', () => {
  it('describes aud with its specification', () => {
    const { aud } = jsonSchemaFor('payload').properties
    expect(aud).toMatchObject({
      type: ['string', 'array'],
      items: { type: 'string' },
      title: 'Audience',
    })
    expect(aud?.markdownDescription).toContain('*RFC 7519 §4.1.3*')
  })

  it('keeps the parts apart', () => {
    expect(jsonSchemaFor('header').properties).not.toHaveProperty('aud')
    expect(jsonSchemaFor('payload').properties).not.toHaveProperty('alg')
  })

  it('offers values without forbidding others', () => {
    const { alg } = jsonSchemaFor('header').properties
    expect(alg?.examples).toEqual([...algorithms.map(({ name }) => name), 'none'])
    expect(alg).not.toHaveProperty('enum')
  })

  it('labels what is not an RFC', () => {
    expect(specLabel({ document: 'OpenID Connect Core 1.0', section: '2' })).toBe('OpenID Connect Core 1.0 §2')
    expect(specLabel(undefined)).toBeUndefined()
    const { scp } = jsonSchemaFor('payload').properties
    expect(scp?.markdownDescription).toContain('*Vendor claim*')
  })
})
