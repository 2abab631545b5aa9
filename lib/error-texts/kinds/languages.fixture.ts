/** Texts as servers print them in other languages, and the kind that their words tell. */
export const toldElsewhere: readonly (readonly [text: string, kind: string])[] = [
  ['{"message":"Доступ запрещен: срок действия токена истек"}', 'expired'],
  ['{"error":"Недействительный токен"}', 'refused'],
  ['{"message":"Недействительный токен: отсутствует идентификатор токена"}', 'claim-missing'],
  ['{"message":"Токен не предоставлен"}', 'no-token'],
  ['Неверная подпись токена', 'signature'],
  ['Недостаточно прав для вызова', 'scope'],
  ['ERROR JwtTokenUtil : Token签名验证失败: null', 'signature'],
  ['{"code":401,"msg":"Token 已过期，请重新登录"}', 'expired'],
  ['{"success":false,"message":"Token失效，请重新登录!"}', 'refused'],
  ['{"msg":"请求未携带token，无权限访问"}', 'no-token'],
  ['令牌无效或已过期', 'refused'],
  ['アクセストークンがありません', 'no-token'],
  ['トークンの有効期限が切れています', 'expired'],
  ['認証が必要です', 'no-login'],
  ['만료된 JWT 토큰입니다.', 'expired'],
  ['잘못된 JWT 서명입니다.', 'signature'],
  ['지원하지 않는 JWT 토큰입니다.', 'refused'],
  ['유효하지 않은 토큰입니다.', 'refused'],
  ['{"message":"Token no proporcionado"}', 'no-token'],
  ['Token inválido o expirado', 'refused'],
  ['{"error":"Token não fornecido"}', 'no-token'],
  ['Token ungültig oder abgelaufen', 'refused'],
  ['Kein Token angegeben', 'no-token'],
  ["jeton d'accès manquant", 'no-token'],
]

/** Those that deny what the others say. */
export const untoldElsewhere: readonly string[] = ['JWT 토큰이 만료되지 않았습니다', 'token 未过期', 'Токен не истек']
