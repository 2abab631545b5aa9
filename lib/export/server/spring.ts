import { inJava, lines, listInJava } from '../quote'
import { type Rules, rulesOf } from '../rules'
import { needsServer, type Target } from '../target'
import { head } from './head'

export const spring: Target = {
  id: 'spring',
  title: 'Java with Spring Security',
  about: 'A resource server set up as this server is, for a Spring Boot app with MCP endpoints.',
  group: 'Check it in your server',
  language: 'Java',
  file: 'McpAuth.java',
  mediaType: 'text/x-java',
  holds: 'policy',
  needs: needsServer,
  write(given) {
    const rules = rulesOf(given)
    return lines(
      head(
        '//',
        given,
        [],
        'Held against the documentation, not run. Needs spring-boot-starter-oauth2-resource-server 3 or newer.',
      ),
      'import com.nimbusds.jose.JOSEObjectType;',
      'import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;',
      'import java.time.Duration;',
      'import java.time.Instant;',
      'import java.util.List;',
      'import java.util.Objects;',
      'import org.springframework.beans.factory.annotation.Value;',
      'import org.springframework.context.annotation.Bean;',
      'import org.springframework.context.annotation.Configuration;',
      'import org.springframework.security.config.annotation.web.builders.HttpSecurity;',
      'import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;',
      'import org.springframework.security.oauth2.core.OAuth2Error;',
      'import org.springframework.security.oauth2.core.OAuth2TokenValidator;',
      'import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;',
      'import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;',
      'import org.springframework.security.oauth2.jwt.*;',
      'import org.springframework.security.web.SecurityFilterChain;',
      '',
      '@Configuration',
      'class McpAuth {',
      `    static final String RESOURCE = ${inJava(rules.resource)}; // this server's own name; never from a request`,
      '',
      '    @Bean',
      '    SecurityFilterChain mcp(HttpSecurity http) throws Exception {',
      '        return http',
      '            .securityMatcher("/mcp/**", "/mcp")',
      '            .csrf(csrf -> csrf.disable()) // no cookies: each request brings its token',
      `            .authorizeHttpRequests(requests -> requests.anyRequest()${authority(rules)})`,
      '            .oauth2ResourceServer(server -> server',
      '                .jwt(jwt -> {})',
      '                .authenticationEntryPoint((request, response, error) -> {',
      '                    String sent = request.getHeader("Authorization");',
      '                    String code = sent == null ? "" : "error=\\"invalid_token\\", ";',
      `                    response.setHeader("WWW-Authenticate", "Bearer " + code + ${inJava(parameters(rules))});`,
      '                    response.setStatus(401);',
      '                })',
      '                .accessDeniedHandler((request, response, error) -> {',
      `                    response.setHeader("WWW-Authenticate", ${inJava(`Bearer error="insufficient_scope", ${parameters(rules)}`)});`,
      '                    response.setStatus(403);',
      '                }))',
      '            .build();',
      '    }',
      '',
      '    @Bean',
      `    JwtDecoder decoder(@Value("\${OAUTH_JWKS_URI}") String jwksUri) {`,
      '        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(jwksUri)',
      ...rules.algorithms
        .filter((alg) => /^[REP]S/.test(alg))
        .map((alg) => `            .jwsAlgorithm(SignatureAlgorithm.${alg})`),
      rules.types === null
        ? null
        : lines(
            '            .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(',
            rules.types
              .flatMap((type) => [type, `application/${type}`])
              .map((type) => `                new JOSEObjectType(${inJava(type)})`)
              .join(',\n'),
            '            )))',
          ),
      '            .build();',
      '        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(',
      validators(rules).join(',\n').replace('passes,', 'passes'),
      '        )));',
      '        return decoder;',
      '    }',
      '',
      '    private static OAuth2TokenValidator<Jwt> that(String reason, java.util.function.Predicate<Jwt> holds) {',
      '        return token -> holds.test(token)',
      '            ? OAuth2TokenValidatorResult.success()',
      '            : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null));',
      '    }',
      '}',
      '',
    )
  },
}

const authorization = 'org.springframework.security.authorization.'

function authority({ scopes }: Rules): string {
  const [only = ''] = scopes
  if (scopes.length === 0) return '.authenticated()'
  if (scopes.length === 1) return `.hasAuthority(${inJava(`SCOPE_${only}`)})`
  const each = scopes.map(
    (scope) => `${authorization}AuthorityAuthorizationManager.hasAuthority(${inJava(`SCOPE_${scope}`)})`,
  )
  return `.access(${authorization}AuthorizationManagers.allOf(${each.join(', ')}))`
}

const parameters = ({ metadata, scopes }: Rules): string =>
  [`resource_metadata="${metadata}"`, ...(scopes.length > 0 ? [`scope="${scopes.join(' ')}"`] : [])].join(', ')

function validators(rules: Rules): readonly string[] {
  const { audiences, companions, required, texts, maxAge, longest, acr, revoked } = rules
  const that = (reason: string, holds: string) => `            that(${inJava(reason)}, token -> ${holds})`
  return [
    `            new JwtTimestampValidator(Duration.ofSeconds(${rules.tolerance}))`,
    `            new JwtIssuerValidator(${inJava(rules.issuers[0]?.issuer ?? '')})`,
    audiences
      ? that(
          'for another server',
          `token.getAudience() != null && token.getAudience().stream().anyMatch(${audiences.length === 1 ? 'RESOURCE::equals' : `${listInJava(audiences)}::contains`})`,
        )
      : '            // aud is not compared with RESOURCE by this policy: a token for any other server passes',
    that('no expiry', 'token.getExpiresAt() != null'),
    ...(companions
      ? [
          that(
            'for other servers as well',
            `${listInJava([...(audiences ?? []), ...companions])}.containsAll(token.getAudience())`,
          ),
        ]
      : []),
    ...(required.length > 0
      ? [that('a claim is missing', `token.getClaims().keySet().containsAll(${listInJava(required)})`)]
      : []),
    ...(texts.length > 0
      ? [
          that(
            'not text',
            `${listInJava(texts)}.stream().map(token.getClaims()::get).filter(Objects::nonNull).allMatch(String.class::isInstance)`,
          ),
        ]
      : []),
    ...(longest === null ? [] : [that('too long', `token.getTokenValue().length() <= ${longest}`)]),
    ...(rules.issuedAt
      ? [
          that(
            'issued in the future',
            `token.getIssuedAt() == null || !token.getIssuedAt().isAfter(Instant.now().plusSeconds(${rules.tolerance}))`,
          ),
        ]
      : []),
    ...(maxAge === null
      ? []
      : [
          that(
            'too old',
            `token.getIssuedAt() != null && !token.getIssuedAt().plusSeconds(${maxAge + rules.tolerance}).isBefore(Instant.now())`,
          ),
        ]),
    ...(rules.bound === 'refused'
      ? [that('bound to a key: its proof is not verified here', '!token.hasClaim("cnf")')]
      : []),
    ...(revoked.length > 0 ? [that('revoked', `!${listInJava(revoked)}.contains(String.valueOf(token.getId()))`)] : []),
    ...(acr === null
      ? []
      : [that('the user did not sign in strongly enough', `${inJava(acr)}.equals(token.getClaims().get("acr"))`)]),
    ...(rules.onlyBound ? [that('not bound, or its proof is not verified here', 'false')] : []),
  ]
}
