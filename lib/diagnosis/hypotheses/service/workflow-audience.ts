import { audienceValues } from '../../../pipeline/claims/audience-values'
import { memberValue } from '../../../pipeline/encoding/json'
import { clip } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** A job has asked the platform for a token under another name than this server's. */
export default defineHypothesis({
  id: 'workflow-audience',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [rfc(7519, '4.1.3')],
  test({ claims, server: { resource } }) {
    const [aud, more] = claims ? audienceValues(claims) : []
    if (!claims || aud === undefined || more !== undefined) return null
    const has = (name: string) => memberValue(claims, name) !== undefined
    // JuanCF/scrcpy-mcp#35 (2026-05-15): the tool asked for mcp-registry, and the registry wants its address.
    const where =
      has('repository_owner') && has('workflow') && !/^https:\/\/github\.com\/[^/]{1,100}$/.test(aud)
        ? 'at GitHub Actions with core.getIDToken(audience), or &audience= behind ACTIONS_ID_TOKEN_REQUEST_URL'
        : has('project_path') && has('job_id')
          ? 'at GitLab in the job’s entry under id_tokens'
          : undefined
    return where === undefined
      ? null
      : {
          says: `The job that sends this token has asked for it under the name ${clip(aud, 80)}, and this is ${clip(resource, 80)}. A job gets the audience it asks for, so nobody else has to be set up otherwise.`,
          fix: `Have the job ask for ${clip(resource, 80)}: ${where}. Where a tool or an action of somebody else asks for it, a later release may know the name.`,
        }
  },
})
