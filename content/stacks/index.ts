import { typescriptV1 } from './typescript-v1'
import { typescriptV1Unwrapped } from './typescript-v1-unwrapped'
import { typescriptV2 } from './typescript-v2'
import { typescriptV2Unwrapped } from './typescript-v2-unwrapped'
import { expectedResource } from './expected-resource'
import { mcpHandler } from './mcp-handler'
import { mcpAuth } from './mcp-auth'
import { fastmcp } from './fastmcp'
import { expressOauth2JwtBearer } from './express-oauth2-jwt-bearer'
import { plainJose } from './jose'
import type { DocumentedStack } from './documented'

export type { DocumentedStack } from './documented'

const all = [
  typescriptV1,
  typescriptV1Unwrapped,
  typescriptV2,
  typescriptV2Unwrapped,
  expectedResource,
  mcpHandler,
  mcpAuth,
  fastmcp,
  expressOauth2JwtBearer,
  plainJose,
] as const

export type StackId = (typeof all)[number]['id']

/** Every stack, in the order they are offered. */
export const stacks: readonly DocumentedStack[] = all

/** `undefined`: no stack of that id, as a link of another version may name. */
export const stackById = (id: string): DocumentedStack | undefined => stacks.find((stack) => stack.id === id)
