import { sha256 } from '../pipeline/encoding/sha256'
import type { HttpRequest } from '../pipeline/types'
import { unsigned } from '../signing/sign'
import { type Mint, write } from './mint'
import type { ProofRecipe } from './scenario'

/** Makes a recipe's proof for that request and that token. */
export async function mintProof(
  recipe: ProofRecipe,
  { method, url }: HttpRequest,
  token: string,
  mint: Pick<Mint, 'now' | 'proofKeys' | 'sign'>,
): Promise<string> {
  if (recipe.text !== undefined) return recipe.text.replaceAll('{token}', token)
  const key = mint.proofKeys[recipe.key ?? 'holder']
  const { d: _, ...publicKey } = key
  const header = write(
    { typ: 'dpop+jwt', alg: 'ES256', jwk: recipe.includePrivate ? key : publicKey, ...recipe.header },
    {},
    recipe.headerAgain,
  )
  const ath = await sha256(new TextEncoder().encode(token))
  const claims = write(
    { jti: 'p-001', htm: method, htu: url, iat: mint.now, ath, ...recipe.claims },
    {},
    recipe.claimsAgain,
  )
  const signer = recipe.signedBy ? mint.proofKeys[recipe.signedBy] : key
  return recipe.header?.alg === 'none' ? `${unsigned(header, claims)}.` : mint.sign(header, claims, signer, 'ES256')
}
