import { describe, expect, it } from 'vitest'
import { scenarios } from '@/content/catalog'
import { drillDemo } from '@/content/drill/demo'
import { presets } from '@/content/presets'
import { decodeLink } from '../case/link'
import { caseOfLink, emptyLink } from '../case/link-state'
import { judge } from '../judge/judge'
import { catalogueOf } from './catalogue'
import { linkTo } from './link'
import { runFor } from './run.fixture'
import { stepMaker } from './step'

const now = 1795700000
const run = await runFor({ rounds: ['dpop'], scopes: ['shop:read'], url: 'https://mcp.shop.test/v1/api' })
const { steps } = await catalogueOf(scenarios, drillDemo, run, now)
const make = await stepMaker(drillDemo, run)

describe('the link of a step opens the case that was sent', () => {
  it.each(steps.map((scenario) => [scenario.id, scenario] as const))('%s', async (_, scenario) => {
    const step = await make(scenario, { now, serial: 1, nonce: null })
    const link = await linkTo(step, 'https://lab.test')
    expect(link).toMatch(/^https:\/\/lab\.test\/playground\/#v1\./)
    const opened = await decodeLink(new URL(link ?? '').hash, emptyLink)
    if (opened.kind !== 'state') throw new TypeError(opened.kind)
    expect(opened.warnings).toEqual([])
    const { verdict, answer } = await judge(caseOfLink(opened.state), presets)
    expect(verdict).toEqual(step.judgement.verdict)
    expect(answer?.status).toBe(step.judgement.answer?.status)
  })
})
