/** Phrases of other languages, in small letters without marks, and the English word that is read for each. */
export const inEnglish: readonly (readonly [RegExp, string])[] = [
  [/ jetons? expire /g, 'token expired'],
  [/ jetons? /g, 'token'],
  [/ (?:zugriffstoken|zugangstoken) /g, 'token'],
  [/ (?:abgelaufen[a-z]{0,2}|expirad[oa]|caducad[oa]|vencid[oa]|expirou|scadut[oa]|verlopen) /g, 'expired'],
  [
    / (?:ungultig[a-z]{0,2}|nicht gultig|invalides?|invalid[oa]s?|n[oa]o? valid[oa]|non valid[oaei]|ongeldig) /g,
    'invalid',
  ],
  [/ (?:fehlt|fehlend[a-z]{0,2}|manquante?|faltante|falta|ausente|mancante|ontbreekt) /g, 'missing'],
  [/ (?:verweigert|abgelehnt|denegad[oa]|negad[oa]|rechazad[oa]|rejete|negato|geweigerd) /g, 'denied'],
  [
    / (?:unbekannt[a-z]{0,2}|nicht gefunden|inconnue?|introuvable|desconocid[oa]|desconhecid[oa]|no encontrad[oa]|nao encontrad[oa]|sconosciut[oa]) /g,
    'unknown',
  ],
  [/ (?:erforderlich|requise?|requerid[oa]|obrigatori[oa]|obligatori[oa]|obligatoire) /g, 'required'],
  [/ (?:signatur|firma|assinatura) /g, 'signature'],
  [/ (?:zielgruppe|audiencia) /g, 'audience'],
  [/ (?:aussteller|emetteur|emisor|emissor|emittente) /g, 'issuer'],
  [/ (?:zertifikat|certificat|certificado|certificato) /g, 'certificate'],
  [/ (?:zugriff|zugang|acces|acceso|acesso|accesso) /g, 'access'],
  [/ (?:sitzung|sesion|sessao|sessione) /g, 'session'],
  [/ (?:anmeldung|anmelden) /g, 'login'],
  [/ (?:identifiants|credenciales|credenciais|credenziali|anmeldedaten|zugangsdaten) /g, 'credentials'],
  [/ (?:mot passe|contrasena|senha|passwort|kennwort) /g, 'password'],
]

const signs: readonly (readonly [RegExp, string])[] = [
  [/令牌|权杖|權杖|トークン|토큰/g, 'token'],
  [/无效|無效|無効|유효하지 않/g, 'invalid'],
  [/过期|過期|期限切れ|期限が切れ|만료/g, 'expired'],
  [/签名|簽名|署名|서명/g, 'signature'],
  [/受众|受眾|オーディエンス/g, 'audience'],
  [/颁发者|頒發者|发行者|発行者|발급자/g, 'issuer'],
  [/缺少|缺失|누락/g, 'missing'],
  [/权限|權限|権限|권한/g, 'permission'],
  [/不足/g, 'insufficient'],
  [/密码|密碼|パスワード|비밀번호/g, 'password'],
  [/错误|錯誤/g, 'wrong'],
  [/验证不通过|验证失败|驗證失敗|検証に失敗|검증에 실패/g, 'verification failed'],
  [/拒绝|拒絕|拒否|거부/g, 'denied'],
  [/证书|憑證|証明書|인증서/g, 'certificate'],
  [/访问|存取|アクセス|액세스/g, 'access'],
  [/客户端|用戶端|クライアント|클라이언트/g, 'client'],
  [/重定向 ?(?:URI|URL)?|リダイレクト ?(?:URI|URL)?/gi, 'redirect uri'],
]

/** Words written without spaces, as English ones between spaces. */
export const signsInEnglish = (text: string): string =>
  signs.reduce((said, [pattern, word]) => said.replace(pattern, ` ${word} `), text)
