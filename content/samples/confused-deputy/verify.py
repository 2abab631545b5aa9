import jwt

RESOURCE = "https://billing.example.com/mcp"  # our own name
keys = jwt.PyJWKClient("https://auth.example.com/jwks")


def verify(raw: str) -> dict:
    typ = jwt.get_unverified_header(raw).get("typ")
    if not isinstance(typ, str) or typ.lower().removeprefix("application/") != "at+jwt":
        raise jwt.InvalidTokenError("not an access token")
    return jwt.decode(
        raw,
        keys.get_signing_key_from_jwt(raw).key,
        audience=RESOURCE,  # the line that stops the replay
        issuer="https://auth.example.com",
        algorithms=["RS256", "ES256"],
        options={"require": ["exp", "iat", "aud", "iss", "sub", "client_id", "jti"]},
    )
