import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from './support'

const installed = existsSync('scripts/lab/node_modules/oidc-provider')

/** The lab, once it has printed the token that its authorization server gave Alice's client. */
async function startLab(): Promise<{ readonly lab: ChildProcess; readonly printed: string }> {
  const lab = spawn(process.execPath, ['scripts/lab.mjs', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  for await (const piece of lab.stdout) {
    printed += String(piece)
    if (/^TOKEN=\S+\n/m.test(printed)) return { lab, printed }
  }
  throw new Error(`The lab ended before it had a token:\n${printed}`)
}

test('A token that a real authorization server issued is accepted at its server and refused at the other', async ({
  playground,
}) => {
  test.skip(!installed, 'the lab’s packages are not installed: `npm run lab -- tokens` does it')
  const { lab, printed } = await startLab()
  const found = (pattern: RegExp) => pattern.exec(printed)?.[1] ?? ''
  const issuer = found(/^Authorization server +(\S+)/m)
  const keys = await (await fetch(`${issuer}/jwks`)).text()
  lab.kill()

  await playground.open()
  await playground.paste(found(/^TOKEN=(\S+)/m))
  await playground.button('Ask my server').click()
  await playground.show('Identity and issuer')
  await expect(playground.textbox('Trusted issuer')).toHaveValue(issuer)
  await playground.textbox('Its public key or key set').fill(keys)
  const resource = playground.textbox('Resource URI (who am I)')
  await resource.fill(found(/^Issues +(\S+)/m))
  await playground.accepts()
  await resource.fill(found(/^Billing +(\S+)/m))
  await playground.rejects('audience')
})
