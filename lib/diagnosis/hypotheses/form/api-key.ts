import { parseUri } from '../../../pipeline/audience/uri'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** How keys and tokens of well-known services are seen to begin, the longer of two beginnings first. A likeness, no proof. */
const beginnings: readonly (readonly [readonly string[], string])[] = [
  [['github_pat_'], 'a personal access token of GitHub'],
  [['ghr_'], 'a refresh token of GitHub'],
  [['glpat-'], 'a personal access token of GitLab'],
  [['glcbt-'], 'the token of a CI job of GitLab (CI_JOB_TOKEN)'],
  [['gldt-', 'glptt-'], 'a token of GitLab for deployments or triggers'],
  [['xoxb-', 'xoxp-', 'xoxa-', 'xoxe-', 'xoxe.', 'xapp-'], 'a token of Slack'],
  [['sk-ant-'], 'an API key of Anthropic'],
  [['sk-proj-', 'sk-svcacct-'], 'an API key of OpenAI'],
  [['sk-'], 'an API key, as OpenAI and others issue them'],
  [
    ['sk_live_', 'sk_test_', 'pk_live_', 'pk_test_', 'rk_live_', 'rk_test_'],
    'an API key, as Stripe and Clerk issue them',
  ],
  [['sb_secret_', 'sb_publishable_', 'sbp_'], 'an API key of Supabase'],
  [['AIza'], 'an API key of Google'],
  [['1//'], 'a refresh token of Google'],
  [['AKIA', 'ASIA'], 'an access key’s name at AWS'],
  [['IQoJ'], 'the session token of temporary credentials at AWS'],
  [['hf_'], 'an access token of Hugging Face'],
  [['ntn_', 'secret_'], 'an integration’s key at Notion'],
  [['lin_api_', 'lin_oauth_'], 'a token of Linear'],
  [['SG.'], 'an API key of SendGrid'],
  [['pk.eyJ', 'sk.eyJ'], 'an access token of Mapbox'],
  [['shpat_', 'shpca_'], 'an access token of Shopify’s Admin API'],
  [['GOCSPX-'], 'the secret of a client at Google, and none of its tokens'],
  [['ver:1-hint:'], 'an access token of Snowflake'],
  [['tvly-'], 'an API key of Tavily'],
  [['r8_'], 'an API token of Replicate'],
  [['lsv2_'], 'an API key of LangSmith'],
  [['pscale_'], 'a token of PlanetScale'],
  [['figd_', 'figu_'], 'an access token of Figma'],
  [['npm_'], 'an access token of npm'],
  [['dckr_pat_'], 'a personal access token of Docker'],
  [['dop_v1_'], 'a personal access token of DigitalOcean'],
  [['sntrys_', 'sntryu_'], 'an auth token of Sentry'],
  [['glsa_', 'glc_'], 'a token of Grafana'],
  [['pat-na1-', 'pat-eu1-'], 'the access token of a private app at HubSpot'],
  [['phx_'], 'a personal API key of PostHog'],
  [['gsk_'], 'an API key of Groq'],
  [['xai-'], 'an API key of xAI'],
  [['PMAK-'], 'an API key of Postman'],
  [['hvs.'], 'a token of HashiCorp Vault'],
  [['hvb.'], 'a batch token of HashiCorp Vault, which Vault alone can look up, as its OIDC provider gives it out'],
  [['gAAAAAB'], 'a Fernet token, which only the program that encrypted it can read'],
  [['ATATT', 'ATCTT'], 'an API token of Atlassian'],
]

/** Those that are seen by more than how they begin. */
const formed: readonly (readonly [RegExp, string, string])[] = [
  [/^[A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,90}$/, 'an API token of HCP Terraform', 'atlasv1 stands in it'],
  [
    /^[MNO][A-Za-z0-9]{23,27}\.[\w-]{6}\.[\w-]{27,40}$/,
    'the token of a bot at Discord',
    'a number in base64, a time, a signature',
  ],
  [/^pat[A-Za-z0-9]{14}\.[0-9a-f]{64}$/, 'a personal access token of Airtable', 'pat, a dot and 64 digits'],
  [/^[12]\/\d{10,20}(?:\/\d{10,20})?:[0-9a-f]{32}$/, 'a personal access token of Asana', 'numbers, a colon, 32 digits'],
  [/^Ew[A-Za-z0-9]{2,3}A8l6BAAU/, 'an access token of a personal account at Microsoft', 'A8l6BAAU stands in it'],
]

/** It is a key of some service, and no access token. */
export default defineHypothesis({
  id: 'api-key',
  speaksTo: ['format/opaque', 'b64token/malformed', 'charset', 'canonical-encoding', 'header'],
  specs: [rfc(7662, '2.2')],
  test({ token: given, server: { resource } }) {
    // A header of its own was given whole: `PRIVATE-TOKEN: …`.
    const found = serviceOf(given) ?? serviceOf(given.replace(/^[A-Za-z][A-Za-z0-9-]{0,40}: {0,4}/, ''))
    if (found && isOwnServer(found, resource))
      return {
        says: `It ${found}, and this server is of that service by its address. The service alone knows its tokens and can look this one up: nothing in it can be judged here.`,
        fix: 'Look for the reason at the service: whether the token has expired, and what its role, its scopes and its grants allow at this address. The rules of this page are for tokens of an authorization server that a server can verify itself.',
      }
    return found
      ? {
          says: `It ${found}. If it is one, no authorization server has issued it for this server, and none can be asked about it.`,
          fix: 'Have the client sign in at this server’s authorization server and send the access token that comes of it. If this server calls that service, the key belongs into the server’s own configuration. A secret key that was sent to somebody else should be replaced.',
        }
      : null
  },
})

/** Whether the service’s name stands in the host of the server. */
function isOwnServer(found: string, resource: string): boolean {
  const host = parseUri(resource)?.host.replaceAll(/[^a-z]/g, '') ?? ''
  const names = /(?:token|key) (?:of|at) ([A-Z][A-Za-z]{3,20})\b/.exec(found)
  return names?.[1] !== undefined && host.includes(names[1].toLowerCase())
}

function serviceOf(token: string): string | null {
  const begins = (start: string) => token.startsWith(start) && token.length >= start.length + 12
  for (const [starts, what] of beginnings) {
    const start = starts.find(begins)
    if (start !== undefined) return `begins like ${what}: ${start.replace(/\.$/, '')}`
  }
  const like = formed.find(([form]) => form.test(token))
  return like ? `looks like ${like[1]}: ${like[2]}` : null
}
