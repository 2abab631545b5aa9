import { comment, inShell } from './quote'
import { needsUrl, requestParts } from './request-parts'
import type { Target } from './target'

export const curl: Target = {
  id: 'curl',
  title: 'curl',
  about: 'The request as one command.',
  group: 'Send it',
  language: 'Shell',
  file: 'request.sh',
  mediaType: 'text/x-shellscript',
  holds: 'case',
  needs: needsUrl,
  write(given) {
    const { method, url, headers, body, differs } = requestParts(given)
    const options = [
      `--request ${inShell(method)}`,
      ...headers.map(([name, value]) => `--header ${inShell(`${name}: ${value}`)}`),
      ...(body === null ? [] : [`--data-raw ${inShell(body)}`]),
    ]
    return [
      ...(differs.length > 0 ? [comment('#', differs)] : []),
      // As written: no pattern, no folder taken out, and no file that a URL of another kind could name.
      `curl --include --globoff --path-as-is --proto '=http,https' \\`,
      ...options.map((option) => `  ${option} \\`),
      `  --url ${inShell(url)}`,
      '',
    ].join('\n')
  },
}
