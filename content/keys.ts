import type { JWK } from 'jose'
import { demoEcPublic, demoRsaPublic } from './issuer-keys'
import { attackerRsaPublic, holderEcPublic, retiredRsaPublic, thiefEcPublic } from './public-keys'

/**
 * Published test keys, private halves included: whatever they sign is worth nothing anywhere.
 * No server outside this site should ever trust them.
 */

/** The demo authorization server's RSA key. */
export const demoRsa = {
  ...demoRsaPublic,
  d: 'OQgBt5IbglbM2yTJeJlkhHpaIaec5wM3SjlS9z7NjXKNEHW--FIdyy-CwB_CPZOJ6pYhQe_a7hN_qbxZiFZ004dWtXDygv7DxuwqmeffkFx7YCGpz53LaHW_cR3LdYwzG0D757rkJXtiUWsqM0oszxEYJkV2NW5DOBxrbEwyfJNKqkRlcm7OT5dK5TV6BGNsTyLcsu4uJjUXzjsxeLzS8OGzIuQGX4P6b9z0dqGK0ZFPU-j5rp9zoGjygJz3GYsHCBLIu3O5S8rp3-0EHyVAqzjWgiMqRAckyzNoZP7Dwm_O05AJymD0qN52zv1QGRt8ayPW5WcFby26j7YD18BT0Q',
  p: '3uIcHAl_fSqQXMRLjGkcEy9JewKJDXVXrkVRT9Kbhj6bgUVDgdO8olQyGdQjtOIZD5BboRO_wKjVQ_hR7zhlX5R-GArDO6MV8i9l3T_UZNXEIC6o5Zyswf8hN8ObdmTmuwlRUH5bu3e9ctSuXtnzbhEQpEjCp46HrItrLC3lo9k',
  q: 'zePYxQPAAUfNwRRMSD2pDtVwvEMfNElJPGpoXSYT_VpiDk1cs27egIw0BzxeSAyKqXx-z6m2055QDtoGaRu4k8ub8PuqiT6CjWlhmAGkvCvTDWs4NGkGjBq65weose94o1ZJnPTMYqp6Cgo4Oj3jad6F7WL2Q2MymrmdjvRqH_s',
  dp: 'HLeNX59pqbreNtWj1keEsoQZN5wwBGfmEDImM96y4y0V5CYEeKnLWC749ZL7tsaa7AJxi-N7hVs7fzJzfBsMFLCRPo_Eb96naTjqKwOaXhOc3XilklAJgkVZBlJRqYN-pwKgU3q0XwcihbUZcmcqkjfoqQIm8mfO21BrUpnnSKE',
  dq: 'D3m2y2gywGXjQ0YBTdTEpkbIyH3LFKUFijL9UTMRgZOPlz-dXidRNhxTtM-GzqeSrJac-YLqKRHXNqaQoMnin8lIGV7xPIukSHjJSyGkfjhVDscmXFogkdtYfREITweO68gKlG-aBTiHH8YQ39_S_hwpuOQdWodUQGj_PMWGTI0',
  qi: 'Nk03Umj4KvnJmKAiCa8vu4KSO4nlHhSXjL-J_lNOQhn31sZj4ehsgZwmP9gAzdRD5OFSAgj9f1zV36fQ2YPMRn9aaNGdQ_LgemWXlLX2JvdJClvqgCfh64DKGwXDUcp1J0rq06HR92SJVfPMaUVmuRX11fqAb5KP-r6rkPJ33VI',
} as const satisfies JWK

/** The demo authorization server's elliptic-curve key. */
export const demoEc = {
  ...demoEcPublic,
  d: '9sTQY7emcNw4MZCxw2zR4-QTBavPJ6Pfle5NUUCeL7E',
} as const satisfies JWK

/** An attacker's key. It bears the demo key's name, as an attacker's key would. */
export const attackerRsa = {
  ...attackerRsaPublic,
  d: 'CqVmugS85COy_31hSzYTPygX_dH7BbYGdUBbcuVa7x9DDK-J1XRArTmDPx5oyJhW7MqXW0aGtwAUnaLAvwxAAkdX4WzYGq7jodnASh6KlCU13yxrrzC4QvT0D7RV1nZLj2cn1dp3ZiuqeOE__TThe8TtW_IzEYGFSh4K_Whmcdl4o70-HLSIvP1LLRKSrGI0DRj30KHonWB5viRM0onYEhMfRGm_EeGiv_zCU5RXwq7rN-SrjMR3cqjIMyDc4NIjnuIcuGtnDiEnCKEWd_g9VMilwh3rtz1Hm0dVcu0jXom7AH5K5AOcDkAzz0ufalxd_KZtEDWJL7tIt7hgLu7FgQ',
  p: '3V7-RPu_NWOzH9KrDmw0T-j3G27s4pjh5DYdymFed3Iegmlt3P3H_6H5poiy_G711ByGDp1bjLz-kCQdADkpGvn0Y8b4yC2BdHBcPLqDG5jsR32SAJ2xdOvDwxw9vPCcGM2S-JrB5kOCUyx0Ih9WHswDyeWXuYUS6Tk1t5ZW_ME',
  q: 'vQDptQ6nxEALTvl3f12BeqcWAYPsd31LkE-REH7pCdWN9a0CRtiUj_WF9GxzwP9njTJaAAsL6enescDWY6nb-rxy5a6hUYa-0kQDLn9n4FRXltN3mf4-Ij1SvQiemg7yE2BB0u_zXMhuhDOIyqLrbo3E9Jo0E7Yn1UZsRV5p0Js',
  dp: 'gunbiyYp9MPqOYaXfGcHJL7L6-BUnMj2xcQvJ_EfMZo-arc4rnkynn3GqvKqjth77p2Tte7fJkLadJm2wNwM8BQjsCIKHC-1IAwWsB9Iy7hK-xhKkKyxNkj7M1ZvOF4-ofho0zaKNsdzugZPA6LuhjX2g56QdLk67svTdael98E',
  dq: 'UHqNCV2eLkCfEBfFvGQSeCmhgy-rhw3BGUfoG0AO9vMKKaxrpcMfL1V6nqN3fpzCeSsRi6cogYfmHYZhQ7rWQqPvwMFlS5O2uU3glPIHR0xip4SQDvBlgKrgCkIbVro6dems3aby13U5Ke3Pt4k7-q0_SnBG8IXF3FjKTZdwMzU',
  qi: 'e4EAyJ4dho3urB3Se2RIvN9YqNjo6sBdpygatb8_q9AUnwX8v4IqFO4hpokYOCBR4wyD_G6T8nxDJqtXkMLdASWv6c2JvtOZc3_AeDq0LVNnibWoLjTnZjBNA_PKvdemMyPIGHM82vbIZn-lTELyhlJxe0BoOyJY2z9TsyrdxeQ',
} as const satisfies JWK

/** A key the demo authorization server used once and has taken out of its set. */
export const retiredRsa = {
  ...retiredRsaPublic,
  d: 'FNplSHETkuIOBF23UrtZPDHV8m3uuebMeJoxNEuR8UB63EFqU8uoHtSOTXcCqlnFBibOWmONj2eGt7HIZ8iI8TJkPRyW7T6L03DPzFeYvabKSMM9lbQGeZEiTO1gpxPYZX72k7i9i5g2QVMS5gh5gpMPdqlSRJYATjTbJWJjAckPIepdgrbxvaTKuKMGac58sTaZlrpzI6jUBTJ_cbSMPaMC14Vz7DWXuNo8oqJZWYTTvLw0AIzEXcvt1iwuvBvc8d7a2xOzXmJk0WvSgGb4KvPaofmDnZW8tAfUCCtByD5IAy9u4IknMv7Uen_kFZk0kBFOoNI1uAmn4k2tbNk79Q',
  p: '7T6RxCKnvoErxp8xYujEtTe8DMTDhhckgiDnj2wkejsnfXD8Nk_Q2T4SEw4e63YGiaV7XXfLIgU7ChURoPGy2t_TGUehggPEW5_NcJIE5iyUh51o6V1F2FA8-Zg5MacSt2qPWXbKUVGN9RzG7tvgD4CAI1Wpn0NabetAR8qa0qc',
  q: 'wH5P9LnEQwM_iQ6pLhEvWAgMjoot2s1J6PFnytO3AOXv_TGVxd-0joggnia3tWPHVsl3YNzW1dmysdirVzcEJghkChFzucEirNRbQPKNrQ61EJLtluq5KsrtDO9riMD1d7wTsml93DNcLtApkUMqRsRN-Owcwzyh6UBcr8lg0Jc',
  dp: 'lzcGWels2bQjXtog9FZA6vC3X7wak-E0V-z5KyVWqsIBjabyWvvMtmslwheCBbqYuCtN0mmEhA6pbue28MqdoXyAZOCPRPt5sJzOqS2pCbzofvgJ4pSc7B9Yfg5Uhh1jhJza-b8JfYNp5A2Pjrd-vOK-ycbT8rtPbDhCJIAy5ok',
  dq: 'ke-xgqJMD1opEynQTaKtuBnyGybbeOTmwfozbGxyc_Xfqp-rIydk5iKCSCSmZpjNChkXrpH_NoYjmf3gePC27nayEYgFqrCoL0uYG3dIvglGcNhT1HUECVNrwMDLUBSqhSpL7JlZ2FX_72XV_dFj_d7aFnw7mjEft40aOBN-mOU',
  qi: 'VSP1AywtBWbbXjBIb-OWXjuv4kb_rIuFe0HuBz82KU__sNovngQKw6eVvY6pJsHJjIuuuEA_TYSa7wj2hqDZ8TuJfFsgtjmlTwQZlN2MxTSZi7wbsaOeigzY9LGqEmKEoa4wP-Wkp2cHBw0Iz0SMe-CzffcKpGirlTTXv5qexV0',
} as const satisfies JWK

/** The key of Alice's client: tokens are bound to it, and it signs DPoP proofs. */
export const holderEc = {
  ...holderEcPublic,
  d: 'n_J40A67vDbDxbjAFuD8FED1MwUTYpyqI9BJU7IZaGg',
} as const satisfies JWK

/** The key of somebody who has the token and not the client's key. */
export const thiefEc = {
  ...thiefEcPublic,
  d: 'I3uSGhAIOOntgL3GwBNw5HbopMC0UEFSdqUoO1zLkZw',
} as const satisfies JWK
