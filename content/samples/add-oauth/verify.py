# #region config
import os

import jwt

RESOURCE = os.environ["MCP_RESOURCE"]  # this server's own URI; never from a request
ISSUER = os.environ["OAUTH_ISSUER"]
if not RESOURCE or not ISSUER:
    raise SystemExit("MCP_RESOURCE and OAUTH_ISSUER must not be empty")
TOLERANCE = 30  # seconds by which two clocks may differ
KEY_TYPES = {"RS256": "RSA", "ES256": "EC"}  # allowed algorithms, each with its keys

keys = jwt.PyJWKClient(os.environ["OAUTH_JWKS_URI"])
# #endregion


# #region verify
class TokenRefused(Exception):
    """The token is at fault: 401. Any other exception is not the client's: 5xx."""


def verify(token: str) -> dict:
    try:
        typ = jwt.get_unverified_header(token).get("typ")
        if not isinstance(typ, str) or typ.lower().removeprefix("application/") != "at+jwt":
            raise TokenRefused("not an access token")
        return jwt.decode(
            token,
            signing_key(token),
            audience=RESOURCE,  # equal text, or a list with an equal entry
            issuer=ISSUER,
            algorithms=list(KEY_TYPES),
            leeway=TOLERANCE,
            options={"require": ["exp", "iat", "aud", "iss", "sub", "client_id", "jti"]},
        )
    except jwt.PyJWTError as error:
        raise TokenRefused(type(error).__name__) from error  # the reason, never the token
# #endregion


# #region keys
class KeysUnreachable(Exception):
    """The issuer's keys cannot be had: nothing is known of the token, so 503."""


def signing_key(token: str):
    header = jwt.get_unverified_header(token)
    wanted = (header.get("kid"), KEY_TYPES.get(header.get("alg")))
    for fresh in (False, True):  # a new kid may be a rotation: ask the issuer once more
        for key in key_set(fresh):
            if (key.key_id, key.key_type) == wanted and key.public_key_use in (None, "sig"):
                return key.key
    raise TokenRefused("no key fits")


def key_set(fresh: bool = False):
    try:
        return keys.get_jwk_set(refresh=fresh).keys
    except (jwt.PyJWTError, OSError, ValueError) as error:
        raise KeysUnreachable from error
# #endregion
