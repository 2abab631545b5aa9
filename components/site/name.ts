export const siteTitle = 'Deputy Lab: should this server accept this token?'

export const siteDescription =
  'Should this server accept this token, and why? Check a JWT access token against an MCP server, step by step, in your browser.'
