import { compareAudience } from './compare-audience'
import { drillServer } from './drill-server'
import { errorMeaning } from './error-meaning'
import { explainToken } from './explain-token'
import { listScenarios } from './list-scenarios'
import type { Tool } from './tool'

/** The tools of the MCP server, in the order it lists them. */
export const tools: readonly Tool[] = [explainToken, compareAudience, listScenarios, errorMeaning, drillServer]
