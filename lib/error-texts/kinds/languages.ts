/** Phrases of other languages, in small letters without marks, and the English word that is read for each. */
export const inEnglish: readonly (readonly [RegExp, string])[] = [
  [/ jetons? expire /g, 'token expired'],
  [/ jetons? /g, 'token'],
  [/ (?:oder|ou|o|sau) /g, 'or'],
  [/ (?:kein|keine|keinen|aucun|aucune|sin|sem|ningun|nenhum|nessun|geen) /g, 'no'],
  [/ (?:zugriffstoken|zugangstoken) /g, 'token'],
  [
    / (?:abgelaufen[a-z]{0,2}|expirad[oa]|caducad[oa]|vencid[oa]|expirou|expiro|scadut[oa]|verlopen|wygasl[a-z]?|kedaluwarsa|kadaluarsa|het han|suresi (?:dol|bit)[a-z]{2,4}) /g,
    'expired',
  ],
  [
    / (?:ungultig[a-z]{0,2}|nicht gultig|invalides?|invalid[oa]s?|n[oa]o? valid[oa]|non valid[oaei]|ongeldig[a-z]?|khong hop le|gecersiz|neplatn[a-z]{1,3}|tidak valid|nieprawidlow[a-z]|niewazn[a-z]|fehlerhaft[a-z]{0,2}|incorrect[oa]s?|incorret[oa]s?) /g,
    'invalid',
  ],
  [
    / (?:fehlt|fehlend[a-z]{0,2}|manquante?|absente?|faltante|falta|ausente|mancante|ontbreekt|(?:no|nao|non) (?:proporcionad[oa]|enviad[oa]|fornecid[oa]|informad[oa]|fournie?|fornit[oa]|presente?)|nicht (?:vorhanden|angegeben|ubergeben|gesetzt)) /g,
    'missing',
  ],
  [/ (?:verweigert|abgelehnt|denegad[oa]|negad[oa]|rechazad[oa]|rejete|negato|geweigerd) /g, 'denied'],
  [
    / (?:unbekannt[a-z]{0,2}|nicht gefunden|inconnue?|introuvable|desconocid[oa]|desconhecid[oa]|no encontrad[oa]|nao encontrad[oa]|tidak ditemukan|bulunamadi|nie znaleziono|sconosciut[oa]) /g,
    'unknown',
  ],
  [
    / (?:erforderlich|benotigt|necessaire|necesari[oa]|necessari[oa]|requiere|requise?|requerid[oa]|obrigatori[oa]|obligatori[oa]|obligatoire) /g,
    'required',
  ],
  [
    / (?:nest pas|pas|non|no|nao|nicht|niet)(?: e| esta| esta?o| sono| valable| valid[oa]| gultig| bestimmt){0,2}(?: destin[a-z]{1,4}| pour| fur| per| voor| emis pour| emitido| ausgestellt fur)? (?:ce|cet|cette|este|esta|esse|essa|diesen?|questo|questa|dit|deze) (?:serveur|servidor|server|ressource|recurso|risorsa|resource|api|service|servicio|servico|servizio|dienst) /g,
    'audience mismatch',
  ],
  [/ laudience /g, 'audience'],
  [/ lemetteur /g, 'issuer'],
  [/ (?:signatur|firma|assinatura) /g, 'signature'],
  [/ (?:error|erro|fehler|erreur) (?:en|na|no|bei|dans|de) signature /g, 'invalid signature'],
  [/ (?:zielgruppe|audiencia) /g, 'audience'],
  [/ (?:aussteller|emetteur|emisor|emissor|emittente) /g, 'issuer'],
  [/ (?:zertifikat|certificat|certificado|certificato) /g, 'certificate'],
  [/ (?:zugriff|zugang|d?acces|acceso|acesso|accesso) /g, 'access'],
  [/ (?:anmeldung|anmelden|inici[a-z]{1,2} (?:nueva |nova )?(?:sesion|sessao)) /g, 'login'],
  [/ (?:berechtigung(?:en)?|permiss(?:ao|oes)|permisos?|permessi?o?) /g, 'permission'],
  [
    / (?:insuficientes?|insuffisante?s?|insufficient[ei]|unzureichend[a-z]{0,2}|nicht ausreichend[a-z]{0,2}) /g,
    'insufficient',
  ],
  [/ (?:mal formad[oa]|malformad[oa]|mal forme|malforme) /g, 'malformed'],
  [/ (?:sitzung|sesion|sessao|sessione) /g, 'session'],
  [/ (?:identifiants|credenciales|credenciais|credenziali|anmeldedaten|zugangsdaten) /g, 'credentials'],
  [
    / (?:authentifi[a-z]{0,8}ung|authentifikation|authentification|autenticaci?on|autenticacao|autenticazione) /g,
    'authentication',
  ],
  [/ token access /g, 'token'],
  [/ (audience|issuer|signature) token (?=invalid |unknown |missing )/g, '$1'],
  [/ (?:mot passe|contrasena|senha|passwort|kennwort) /g, 'password'],
]
