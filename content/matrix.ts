import type { Case } from '@/lib/case/case'
import type { Policy, TargetServer } from '@/lib/pipeline/types'
import { type ServerId, servers } from './servers'

/** A server of the matrix, and how the playground asks it. */
export interface MatrixServer {
  readonly server: TargetServer
  /** What stands above it where several builds of one server stand side by side. */
  readonly build: 'strict' | 'careless' | 'as saved'
  /** What a reader of the playground would give to ask it. */
  readonly inputs: Pick<Case, 'server' | 'policy'> & Partial<Pick<Case, 'mine' | 'keysText'>>
}

function preset(id: ServerId): TargetServer {
  const found = servers.find((server) => server.id === id)
  if (!found) throw new TypeError(`no server ${id}`)
  return found
}

const { off, lenient, requiredScopes } = preset('careless-billing').policy
const carelessPolicy: Partial<Policy> = { off, lenient, requiredScopes }

function strict(id: ServerId): MatrixServer {
  return { server: preset(id), build: 'strict', inputs: { server: id, policy: {} } }
}

function careless(id: ServerId): MatrixServer {
  const { name, policy, ...rest } = preset(id)
  const server = { ...rest, id: `careless-${id}`, name: `${name}, careless`, policy: { ...policy, ...carelessPolicy } }
  return { server, build: 'careless', inputs: { server: id, policy: carelessPolicy } }
}

/** Three servers, each as it should be and without the checks that are forgotten. */
export const matrixServers: readonly MatrixServer[] = [
  strict('issues'),
  careless('issues'),
  strict('billing'),
  careless('billing'),
  strict('tenant-2'),
  careless('tenant-2'),
]
