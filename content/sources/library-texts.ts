import type { Sources } from './source'

const read = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'read' }) as const
const quote = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'quote' }) as const

const github = 'https://github.com'

/** Where the texts of libraries and modules that judge a JWT stand. */
export const libraryTextSources = {
  'fast-jwt-verifier': read(
    'fast-jwt at 03b514e, verifier.js',
    `${github}/nearform/fast-jwt/blob/03b514e/src/verifier.js`,
  ),
  'fastify-jwt-jwks-42': quote(
    'fastify-jwt-jwks 42: EdDSA is not accepted',
    `${github}/nearform/fastify-jwt-jwks/issues/42`,
  ),
  'pyjwt-275': quote('PyJWT 275: Invalid crypto padding, by a quote', `${github}/jpadilla/pyjwt/pull/275`),
  'athenaeum-1': quote('Athenaeum 1: at_hash and python-jose', `${github}/Bothari/Athenaeum/issues/1`),
  'fastify-jwt': read('@fastify/jwt at 007d362, jwt.js', `${github}/fastify/fastify-jwt/blob/007d362/jwt.js`),
  'oauth2-jwt-bearer-validate': read(
    'node-oauth2-jwt-bearer at 0891c53, validate.ts',
    `${github}/auth0/node-oauth2-jwt-bearer/blob/0891c53/packages/access-token-jwt/src/validate.ts`,
  ),
  'oauth2-jwt-bearer-dpop': read(
    'node-oauth2-jwt-bearer at 1525c0b, dpop-verifier.ts',
    `${github}/auth0/node-oauth2-jwt-bearer/blob/1525c0b/packages/access-token-jwt/src/dpop-verifier.ts`,
  ),
  'express-jwt': read('express-jwt at 006e68d, index.ts', `${github}/auth0/express-jwt/blob/006e68d/src/index.ts`),
  'hono-jwt-types': read(
    'Hono at 07f4854, utils/jwt/types.ts',
    `${github}/honojs/hono/blob/07f4854/src/utils/jwt/types.ts`,
  ),
  'jjwt-parser': read(
    'jjwt at 02a29a0, DefaultJwtParser.java',
    `${github}/jwtk/jjwt/blob/02a29a0/impl/src/main/java/io/jsonwebtoken/impl/DefaultJwtParser.java`,
  ),
  'smallrye-jwt-messages': read(
    'smallrye-jwt at 077d4cf, PrincipalMessages.java',
    `${github}/smallrye/smallrye-jwt/blob/077d4cf/implementation/jwt-auth/src/main/java/io/smallrye/jwt/auth/principal/PrincipalMessages.java`,
  ),
  'nimbus-claims-verifier': read(
    'nimbus-jose-jwt, a mirror at 194bd58, DefaultJWTClaimsVerifier.java',
    `${github}/Mu-L/nimbus-jose-jwt/blob/194bd58/src/main/java/com/nimbusds/jwt/proc/DefaultJWTClaimsVerifier.java`,
  ),
  'spring-bearer-resolver': read(
    'Spring Security at 09ce639, DefaultBearerTokenResolver.java',
    `${github}/spring-projects/spring-security/blob/09ce639/oauth2/oauth2-resource-server/src/main/java/org/springframework/security/oauth2/server/resource/web/DefaultBearerTokenResolver.java`,
  ),
  'spring-issuer-configuration': read(
    'Spring Security at 01d90c9, JwtDecoderProviderConfigurationUtils.java',
    `${github}/spring-projects/spring-security/blob/01d90c9/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/JwtDecoderProviderConfigurationUtils.java`,
  ),
  'aspnetcore-jwtbearer-handler': read(
    'ASP.NET Core at 02d05b5, JwtBearerHandler.cs',
    `${github}/dotnet/aspnetcore/blob/02d05b5/src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs`,
  ),
  'identityserver4-5242': quote(
    'IdentityServer4 5242: IDX20803',
    `${github}/DuendeArchive/IdentityServer4/issues/5242`,
  ),
  'ruby-jwt-decode': read('ruby-jwt at 014886e, decode.rb', `${github}/jwt/ruby-jwt/blob/014886e/lib/jwt/decode.rb`),
  'ruby-jwt-verify': read('ruby-jwt at 044120c, verify.rb', `${github}/jwt/ruby-jwt/blob/044120c/lib/jwt/verify.rb`),
  'ruby-jwt-key-finder': read(
    'ruby-jwt at 00a2e31, key_finder.rb',
    `${github}/jwt/ruby-jwt/blob/00a2e31/lib/jwt/jwk/key_finder.rb`,
  ),
  'json-jwt-jws': read('json-jwt at 0531d39, jws.rb', `${github}/nov/json-jwt/blob/0531d39/lib/json/jws.rb`),
  'doorkeeper-locale': read(
    'Doorkeeper at 02a7def, en.yml',
    `${github}/doorkeeper-gem/doorkeeper/blob/02a7def/config/locales/en.yml`,
  ),
  'php-jwt-decode': read('firebase/php-jwt at 014056b, JWT.php', `${github}/firebase/php-jwt/blob/014056b/src/JWT.php`),
  'lcobucci-permitted-for': read(
    'lcobucci/jwt at 163bad6, PermittedFor.php',
    `${github}/lcobucci/jwt/blob/163bad6/src/Validation/Constraint/PermittedFor.php`,
  ),
  'lcobucci-valid-at': read(
    'lcobucci/jwt at 1ec5e0a, LooseValidAt.php',
    `${github}/lcobucci/jwt/blob/1ec5e0a/src/Validation/Constraint/LooseValidAt.php`,
  ),
  'league-bearer-validator': read(
    'league/oauth2-server at 0610336, BearerTokenValidator.php',
    `${github}/thephpleague/oauth2-server/blob/0610336/src/AuthorizationValidators/BearerTokenValidator.php`,
  ),
  'rust-jsonwebtoken-errors': read(
    'jsonwebtoken (Rust) at 082afef, errors.rs',
    `${github}/Keats/jsonwebtoken/blob/082afef/src/errors.rs`,
  ),
  'jwt-simple-errors': read(
    'rust-jwt-simple at 0fab3ad, error.rs',
    `${github}/jedisct1/rust-jwt-simple/blob/0fab3ad/src/error.rs`,
  ),
  'go-jose-jwt-errors': read(
    'square/go-jose at 018cad1, jwt/errors.go',
    `${github}/square/go-jose/blob/018cad1/jwt/errors.go`,
  ),
  'jwx-validate': read(
    'lestrrat-go/jwx at 01dd383, jwt/validate.go',
    `${github}/lestrrat-go/jwx/blob/01dd383/jwt/validate.go`,
  ),
  'jwt-kit-error': read(
    'JWTKit at 0246dd1, JWTError.swift',
    `${github}/vapor/jwt-kit/blob/0246dd1/Sources/JWTKit/JWTError.swift`,
  ),
  'nginx-auth-jwt-kjdev': quote(
    'kjdev/nginx-auth-jwt, ngx_http_auth_jwt_module.c and its tests',
    `${github}/kjdev/nginx-auth-jwt/blob/ccb6f08/src/ngx_http_auth_jwt_module.c`,
  ),
  'nginx-auth-jwt-tesla': read(
    'TeslaGov/ngx-http-auth-jwt-module at 002f88e, ngx_http_auth_jwt_module.c',
    `${github}/TeslaGov/ngx-http-auth-jwt-module/blob/002f88e/src/ngx_http_auth_jwt_module.c`,
  ),
  'lua-resty-jwt-validators': read(
    'lua-resty-jwt at 779eb67, jwt-validators.lua',
    `${github}/cdbattags/lua-resty-jwt/blob/779eb67/lib/resty/jwt-validators.lua`,
  ),
  'flask-jwt-extended': read(
    'Flask-JWT-Extended at 10c6802, view_decorators.py',
    `${github}/vimalloc/flask-jwt-extended/blob/10c6802/flask_jwt_extended/view_decorators.py`,
  ),
  'simplejwt-authentication': read(
    'Simple JWT at 0222c8c, authentication.py',
    `${github}/jazzband/djangorestframework-simplejwt/blob/0222c8c/rest_framework_simplejwt/authentication.py`,
  ),
  'fastapi-security-http': read(
    'FastAPI at 00ba72c, security/http.py',
    `${github}/fastapi/fastapi/blob/00ba72c/fastapi/security/http.py`,
  ),
  'jwx-879': quote('jwx 879: keys without alg', `${github}/lestrrat-go/jwx/issues/879`),
  'get-jwks-152': quote('get-jwks 152: alg is optional', `${github}/nearform/get-jwks/pull/152`),
  'merchant-center-2673': quote(
    'merchant-center-application-kit 2673: an audience that ends in undefined',
    `${github}/commercetools/merchant-center-application-kit/issues/2673`,
  ),
  'node-jsonwebtoken-586': quote(
    'node-jsonwebtoken 586: no start line',
    `${github}/auth0/node-jsonwebtoken/issues/586`,
  ),
  'jwks-rsa-java-6': quote('jwks-rsa-java 6: alg is optional', `${github}/auth0/jwks-rsa-java/issues/6`),
  'ktor-434': quote('ktor 434: Unsupported algorithm null', `${github}/ktorio/ktor/issues/434`),
  'hasura-jwt': read(
    'Hasura at 0132ac2, JWT.hs',
    `${github}/hasura/graphql-engine/blob/0132ac2/server/src-lib/Hasura/Server/Auth/JWT.hs`,
  ),
} as const satisfies Sources
