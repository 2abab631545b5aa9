import { frameworks, gateways, jwtLibraries } from './frameworks'
import { mcpSdks } from './mcp-sdks'
import type { Sdk } from './sdk'

const all = [...mcpSdks, ...frameworks, ...gateways, ...jwtLibraries] as const

export type SdkId = (typeof all)[number]['id']

/** Every SDK, framework, gateway and library, in the order of the page. */
export const sdks: readonly Sdk[] = all

/** For ids an author wrote: an unknown one does not compile. */
export const sdkById = (id: SdkId): Sdk | undefined => sdks.find((sdk) => sdk.id === id)
