import { inCSharp, lines, listInCSharp } from '../quote'
import { type Rules, rulesOf } from '../rules'
import { needsServer, type Target } from '../target'
import { head } from './head'

export const csharp: Target = {
  id: 'csharp',
  title: 'C# with ASP.NET Core',
  about: 'JwtBearer set up as this server is, for an app with the MCP SDK for C# or without it.',
  group: 'Check it in your server',
  language: 'C#',
  file: 'Auth.cs',
  mediaType: 'text/x-csharp',
  holds: 'policy',
  needs: needsServer,
  write(given) {
    const rules = rulesOf(given)
    return lines(
      head(
        '//',
        given,
        [],
        'Held against the documentation, not run. Needs Microsoft.AspNetCore.Authentication.JwtBearer 8 or newer. Keys come from the metadata of the issuer.',
      ),
      'using Microsoft.AspNetCore.Authentication.JwtBearer;',
      'using Microsoft.IdentityModel.JsonWebTokens;',
      'using Microsoft.IdentityModel.Tokens;',
      '',
      'public static class McpAuth',
      '{',
      `    const string Resource = ${inCSharp(rules.resource)}; // this server's own name; never from a request`,
      '',
      '    // builder.Services.AddMcpAuth(); then app.UseAuthentication(), app.UseAuthorization()',
      '    // and app.MapMcp("/mcp").RequireAuthorization("mcp").',
      '    public static IServiceCollection AddMcpAuth(this IServiceCollection services)',
      '    {',
      '        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>',
      '        {',
      `            options.Authority = ${inCSharp(rules.issuers[0]?.issuer ?? '')};`,
      '            options.MapInboundClaims = false;',
      '            options.TokenValidationParameters = new TokenValidationParameters',
      '            {',
      `                ValidIssuer = ${inCSharp(rules.issuers[0]?.issuer ?? '')},`,
      ...audience(rules),
      `                ValidAlgorithms = ${listInCSharp(rules.algorithms.filter((alg) => alg !== 'EdDSA'))},`,
      rules.types === null
        ? null
        : `                ValidTypes = ${listInCSharp(rules.types.flatMap((type) => [type, `application/${type}`]))},`,
      '                RequireExpirationTime = true,',
      '                RequireSignedTokens = true,',
      `                ClockSkew = TimeSpan.FromSeconds(${rules.tolerance}),`,
      '            };',
      '            options.Events = new JwtBearerEvents',
      '            {',
      '                OnTokenValidated = context =>',
      '                {',
      '                    if (context.SecurityToken is not JsonWebToken token || Wrong(token) is not null)',
      '                        context.Fail("The access token is not valid for this server");',
      '                    return Task.CompletedTask;',
      '                },',
      '                OnChallenge = context =>',
      '                {',
      "                    context.HandleResponse(); // the handler's own description would repeat what the token says",
      '                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;',
      '                    var error = context.AuthenticateFailure is null ? "" : "error=\\"invalid_token\\", ";',
      `                    context.Response.Headers.WWWAuthenticate = "Bearer " + error + ${inCSharp(parameters(rules))};`,
      '                    return Task.CompletedTask;',
      '                },',
      '                OnForbidden = context =>',
      '                {',
      '                    context.Response.StatusCode = StatusCodes.Status403Forbidden;',
      `                    context.Response.Headers.WWWAuthenticate = ${inCSharp(`Bearer error="insufficient_scope", ${parameters(rules)}`)};`,
      '                    return Task.CompletedTask;',
      '                },',
      '            };',
      '        });',
      '        services.AddAuthorization(options => options.AddPolicy("mcp", policy => policy',
      '            .RequireAuthenticatedUser()',
      `            .RequireAssertion(context => ${scopes(rules)})));`,
      '        return services;',
      '    }',
      '',
      '    // What JwtBearer does not look at. The reason is for a log, never for the client.',
      '    static string? Wrong(JsonWebToken token)',
      '    {',
      ...wrongs(rules).map((line) => `        ${line}`),
      rules.onlyBound ? null : '        return null;',
      '    }',
      '}',
      '',
    )
  },
}

const audience = ({ audiences }: Rules): readonly string[] =>
  audiences
    ? [`                ValidAudiences = ${audiences.length === 1 ? '[Resource]' : listInCSharp(audiences)},`]
    : ['                ValidateAudience = false, // this policy: a token for any other server passes']

const parameters = ({ metadata, scopes: needed }: Rules): string =>
  [`resource_metadata="${metadata}"`, ...(needed.length > 0 ? [`scope="${needed.join(' ')}"`] : [])].join(', ')

const scopes = ({ scopes: needed, scopeClaims }: Rules): string => {
  const granted = `context.User.FindFirst(${inCSharp(scopeClaims[0] ?? 'scope')})?.Value.Split(' ') ?? []`
  return needed.length === 0
    ? 'true'
    : `!${listInCSharp(needed).replace('[', 'new[] { ').replace(/\]$/, ' }')}.Except(${granted}).Any()`
}

function wrongs(rules: Rules): readonly string[] {
  const { required, texts, longest, companions, maxAge, acr, revoked } = rules
  const when = (condition: string, reason: string) => `if (${condition}) return ${inCSharp(reason)};`
  return [
    ...(longest === null ? [] : [when(`token.EncodedToken.Length > ${longest}`, 'too long')]),
    ...(required.length > 0
      ? [
          `foreach (var name in new[] { ${required.map(inCSharp).join(', ')} })`,
          `    ${when('!token.TryGetPayloadValue<object>(name, out _)', 'a claim is missing')}`,
        ]
      : []),
    ...(texts.length > 0
      ? [
          `foreach (var name in new[] { ${texts.map(inCSharp).join(', ')} })`,
          `    ${when('token.TryGetPayloadValue<object>(name, out var value) && value is not string', 'not text')}`,
        ]
      : []),
    ...(companions
      ? [
          when(
            `token.Audiences.Except(new[] { ${[...(rules.audiences ?? []), ...companions].map(inCSharp).join(', ')} }).Any()`,
            'for other servers as well',
          ),
        ]
      : []),
    ...(rules.issuedAt
      ? [when(`token.IssuedAt > DateTime.UtcNow.AddSeconds(${rules.tolerance})`, 'issued in the future')]
      : []),
    ...(maxAge === null
      ? []
      : [when(`DateTime.UtcNow - token.IssuedAt > TimeSpan.FromSeconds(${maxAge + rules.tolerance})`, 'too old')]),
    ...(rules.bound === 'refused'
      ? [when('token.TryGetPayloadValue<object>("cnf", out _)', 'bound to a key: its proof is not verified here')]
      : []),
    ...(revoked.length > 0
      ? [when(`new[] { ${revoked.map(inCSharp).join(', ')} }.Contains(token.Id)`, 'revoked')]
      : []),
    ...(acr === null
      ? []
      : [
          when(
            `!token.TryGetPayloadValue<string>("acr", out var acr) || acr != ${inCSharp(acr)}`,
            'the user did not sign in strongly enough',
          ),
        ]),
    ...(rules.onlyBound ? ['return "not bound, or its proof is not verified here";'] : []),
  ]
}
