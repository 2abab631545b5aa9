import { execFile, spawn, spawnSync } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'

/** The first Python in which all of `modules` can be imported; `null` where there is none. `PYTHON` names one more. */
export function pythonWith(...modules: readonly string[]): string | null {
  const known = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'].filter((name) => name !== undefined)
  const script = modules.map((name) => `import ${name}`).join('\n')
  return known.find((name) => spawnSync(name, ['-c', script], { stdio: 'ignore' }).status === 0) ?? null
}

export const whyNoGo = spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0 ? null : 'Go is not installed'

export const fileOf = (sample: string) => path.join(import.meta.dirname, sample)

const withOurs = (environment: Readonly<Record<string, string>>) => ({
  ...process.env,
  PYTHONDONTWRITEBYTECODE: '1',
  ...environment,
})

/** What a program writes, and how it ends. Its network calls may lead back into this process. */
export function runToEnd(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  return new Promise<{ status: number; output: string; errors: string }>((resolve) => {
    const child = execFile(program, parameters, { env: withOurs(environment) }, (_error, output, errors) =>
      resolve({ status: child.exitCode ?? -1, output, errors }),
    )
  })
}

export interface Running {
  readonly origin: string
  /** What it has written so far. */
  log(): string
  stop(): Promise<void>
}

/** Starts a server that listens on `PORT`, and waits until it answers. */
export async function startServer(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Running> {
  const port = await freePort()
  const child = spawn(program, parameters, { env: withOurs({ ...environment, PORT: String(port) }) })
  let written = ''
  const keep = (chunk: Buffer) => {
    written += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`${program} has ended:\n${written}`)
    await new Promise((later) => setTimeout(later, 50))
  }
  return {
    origin,
    log: () => written,
    stop: () => {
      child.kill()
      return ended
    },
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

const answers = (origin: string) =>
  fetch(origin).then(
    () => true,
    () => false,
  )
