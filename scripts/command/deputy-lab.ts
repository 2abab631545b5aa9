#!/usr/bin/env node
// The command: `deputy-lab explain`, `scenarios`, `matrix`, `mcp`. See main.ts.
import { main } from './main'

process.exitCode = await main(process.argv.slice(2))
