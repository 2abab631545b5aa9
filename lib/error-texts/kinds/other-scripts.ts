/**
 * Words of scripts that are not Latin, and the English word that is read for each. In order: what denies goes before
 * what it denies, and a longer word before the one in it.
 */
const signs: readonly (readonly [RegExp, string])[] = [
  // Chinese, Japanese, Korean: written without spaces, or with endings. Their commas end a clause.
  [/[，。；！？]/g, '. '],
  [/未过期|未過期|没有过期|有効期限内|만료되지 ?않/g, 'unexpired'],
  [/未[^，。]{0,24}找到认证/g, 'not authenticated'],
  [/か、/g, ' or '],
  [/(?:认证|認證|鉴权|鑑權|登录|認証|인증)(?:失败|失敗|に失敗|에 ?실패| ?실패)/g, 'authentication failed'],
  [/(?:需要|请先)(?:认证|登录|授权)|認証が必要|ログインが必要|인증이 ?필요|로그인이 ?필요/g, 'not authenticated'],
  [/令牌|权杖|權杖|トークン|토큰/g, 'token'],
  [/刷新|更新令牌|リフレッシュ|리프레시/g, 'refresh'],
  [/无效|無效|失效|无効|無効|非法|不合法|不正|유효하지 ?않|잘못된|잘못되|올바르지 ?않|적절하지 ?않/g, 'invalid'],
  [/过期|過期|期限切れ|期限が(?:切れ|過ぎ)|만료/g, 'expired'],
  [/签名|簽名|验签|署名|서명/g, 'signature'],
  [/受众|受眾|オーディエンス|청중|대상자/g, 'audience'],
  [/颁发者|頒發者|签发者|签发人|发行者|発行者|发行人|발급자|발행자/g, 'issuer'],
  [
    /缺少|缺失|未携带|未提供|未传|没有携带|不能为空|为空|為空|がありません|がない|未設定|누락|없습니다|없음|필요합니다|필요해요|必須|必要です/g,
    'missing',
  ],
  [/找不到|未找到|不存在|見つかりません|찾을 ?수 ?없|존재하지 ?않/g, 'not found'],
  [/权限|權限|権限|권한/g, 'permission'],
  [/不足|부족/g, 'insufficient'],
  [/密码|密碼|パスワード|비밀번호/g, 'password'],
  [/错误|錯誤|不正确|不正確|誤り|間違/g, 'wrong'],
  [/不匹配|不一致|不符|一致しません|一致しない|일치하지 ?않|불일치/g, 'mismatch'],
  [/不支持|不支援|サポートされていない|サポートしていません|지원하지 ?않|지원되지 ?않/g, 'unsupported'],
  [/(?:验证|校验|驗證|解析|検証|검증)(?:不通过|不通過|失败|失敗|に失敗|에 ?실패| ?실패)/g, 'verification failed'],
  [/失败|失敗|실패/g, 'failed'],
  [/未授权|未授權|未認証|인증되지 ?않/g, 'unauthorized'],
  [/未登录|未登錄|未登入|未ログイン|ログインしていません/g, 'not authenticated'],
  [/拒绝|拒絕|拒否|거부/g, 'denied'],
  [/吊销|撤销|撤銷|取り消され|失効|취소된/g, 'revoked'],
  [/格式|形式|형식/g, 'format'],
  [/证书|憑證|証明書|인증서/g, 'certificate'],
  [/访问|存取|アクセス|액세스|접근/g, 'access'],
  [/授权码|授權碼|認可コード|認証コード|인가 ?코드/g, 'authorization code'],
  [/客户端|用戶端|客戶端|クライアント|클라이언트/g, 'client'],
  [/(?:重定向|回调|リダイレクト|コールバック|리다이렉트|콜백) ?(?:URI|URL|地址)?/gi, 'redirect uri'],
  [/或者?|または|또는|거나/g, 'or'],
  // Russian and its neighbours: by the stem, whatever the ending.
  [/не (?:исте|просроч)\p{L}*/giu, 'unexpired'],
  [/(?<!\p{L})токен\p{L}*/giu, 'token'],
  [/(?<!\p{L})(?:истек|истёк|просроч|протух|закончил)\p{L}*/giu, 'expired'],
  [
    /(?<!\p{L})(?:недействит|недейств|невалидн|некорректн|неверн|неправильн|недопустим|ошибочн)\p{L}*|не (?:действит|валид|корректен|верен|верна)\p{L}*/giu,
    'invalid',
  ],
  [/(?<!\p{L})отсутств\p{L}*|не (?:указан|предоставлен|передан|задан|найден в заголов)\p{L}*/giu, 'missing'],
  [/(?<!\p{L})подпис[ьиью]\p{L}*/giu, 'signature'],
  [/(?<!\p{L})аудитори\p{L}*/giu, 'audience'],
  [/(?<!\p{L})(?:издател|эмитент)\p{L}*/giu, 'issuer'],
  [/(?<!\p{L})отозван\p{L}*/giu, 'revoked'],
  [/(?:недостаточно|нет) (?:прав|разрешени)\p{L}*/giu, 'insufficient permission'],
  [
    /(?:требуется|необходима?) (?:авторизаци|аутентификаци|вход)\p{L}*|не авторизован\p{L}*|неавторизован\p{L}*/giu,
    'not authenticated',
  ],
  [/доступ (?:запрещ|отклон)\p{L}*/giu, 'access denied'],
  [/(?<!\p{L})(?:отказано|отклон[её]н)\p{L}*/giu, 'denied'],
  [/не найден\p{L}*/giu, 'not found'],
  [/не (?:совпада|соответств)\p{L}*/giu, 'mismatch'],
  [/(?<!\p{L})(?:идентификатор|утверждени)\p{L}*/giu, 'claim'],
  [/(?<!\p{L})сертификат\p{L}*/giu, 'certificate'],
  [/(?<!\p{L})парол\p{L}*/giu, 'password'],
  [/ошибка (?:проверки|верификации|валидации)|не удалось (?:проверить|подтвердить)/giu, 'verification failed'],
  [/ или /giu, 'or'],
]

const hasSigns = /[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Such words as English ones between spaces. */
export const signsInEnglish = (text: string): string =>
  hasSigns.test(text) ? signs.reduce((said, [pattern, word]) => said.replace(pattern, ` ${word} `), text) : text
