/** An API of Microsoft's own, with the audiences that Entra ID writes for it: its address, and its application's id. */
interface MicrosoftApi {
  readonly name: string
  readonly audiences: readonly string[]
}

/**
 * Those that clients ask for by mistake when they mean an API of their own. Seen on 2026-11-27, addresses and ids, in:
 * github.com/kroketio/quart-keycloak (quart_session_openid/__init__.py): Azure AD Graph, Exchange, Graph, Resource
 * Manager, the Office 365 Management APIs, Key Vault; github.com/MicrosoftDocs/fabric-docs
 * (docs/security/security-conditional-access.md): Power BI, SQL Database, Storage;
 * github.com/MicrosoftDocs/dynamics365smb-devitpro-pb (administration-center-api_app_management.md): Business Central;
 * the addresses of AI services, AI Foundry, Fabric and SQL Database with /.default in public code of their callers.
 */
export const microsoftApis: readonly MicrosoftApi[] = [
  { name: 'Microsoft Graph', audiences: ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'] },
  {
    name: 'Azure Resource Manager',
    audiences: [
      'https://management.azure.com',
      'https://management.core.windows.net',
      '797f4846-ba00-4fd7-ba43-dac1f8f63013',
    ],
  },
  { name: 'Azure Key Vault', audiences: ['https://vault.azure.net', 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093'] },
  { name: 'Azure Storage', audiences: ['https://storage.azure.com', 'e406a681-f3d4-42a8-90b6-c2b029497af1'] },
  { name: 'Azure SQL Database', audiences: ['https://database.windows.net', '022907d3-0f1b-48f7-badc-1ba6abab6d66'] },
  { name: 'Azure AD Graph', audiences: ['https://graph.windows.net', '00000002-0000-0000-c000-000000000000'] },
  { name: 'Exchange Online', audiences: ['https://outlook-sdf.office.com', '00000002-0000-0ff1-ce00-000000000000'] },
  {
    name: 'Power BI',
    audiences: ['https://analysis.windows.net/powerbi/api', '00000009-0000-0000-c000-000000000000'],
  },
  { name: 'SharePoint Online', audiences: ['00000003-0000-0ff1-ce00-000000000000'] },
  {
    name: 'Dynamics 365 Business Central',
    audiences: ['https://api.businesscentral.dynamics.com', '996def3d-b36c-4153-8607-a6fd3c01b89f'],
  },
  { name: 'Azure AI services', audiences: ['https://cognitiveservices.azure.com'] },
  { name: 'Azure AI Foundry', audiences: ['https://ai.azure.com'] },
  { name: 'Microsoft Fabric', audiences: ['https://api.fabric.microsoft.com'] },
  // microsoft/Agents-for-js#827 (2025-12-11): its scope was asked for to call an agent.
  { name: 'the Bot Framework', audiences: ['https://api.botframework.com'] },
  { name: 'Azure DevOps', audiences: ['499b84ac-1321-427f-aa17-267ca6975798'] },
  {
    name: 'the Office 365 Management APIs',
    audiences: ['https://manage.office.com', 'c5393580-f805-4401-95e8-94b7a6ef2fc2'],
  },
]

/** The first of these audiences that is one of them; slashes at the end and capital letters make no difference. */
export function microsoftApiOf(audiences: readonly string[]): { readonly name: string; readonly aud: string } | null {
  for (const aud of audiences.slice(0, 20)) {
    const text = aud
      .slice(0, 200)
      .toLowerCase()
      .replace(/\/{1,4}$/, '')
    const api = microsoftApis.find((one) => one.audiences.includes(text))
    if (api) return { name: api.name, aud }
  }
  return null
}
