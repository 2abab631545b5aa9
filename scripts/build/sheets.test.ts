import { expect, it } from 'vitest'
import { sheetsOf, withSheet } from './sheets.mjs'

const link = (name: string) => `<link rel="stylesheet" href="/_next/${name}.css" data-precedence="next"/>`
const html = `<head>${link('all')}${link('a')}${link('b')}<title>t</title></head><script>f(":HL[\\"/_next/b.css\\"]")</script>`

it('finds the sheets of a page in their order', () => {
  expect(sheetsOf(html)).toEqual(['/_next/all.css', '/_next/a.css', '/_next/b.css'])
})

it('names one sheet where several were, once in the head and wherever the page’s data name them', () => {
  expect(withSheet(html, ['/_next/a.css', '/_next/b.css'], '/_next/ab.css')).toBe(
    `<head>${link('all')}${link('ab')}<title>t</title></head><script>f(":HL[\\"/_next/ab.css\\"]")</script>`,
  )
})
