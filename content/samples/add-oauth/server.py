# #region server
import asyncio
import os

import uvicorn
from mcp.server.auth.middleware.auth_context import get_access_token
from mcp.server.auth.provider import AccessToken, TokenVerifier
from mcp.server.auth.settings import AuthSettings
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from starlette.responses import JSONResponse

from verify import ISSUER, RESOURCE, TOLERANCE, KeysUnreachable, TokenRefused, key_set, verify


class Verifier(TokenVerifier):
    async def verify_token(self, token: str) -> AccessToken | None:
        try:
            claims = await asyncio.to_thread(verify, token)
        except TokenRefused as refused:
            print("token refused:", refused)
            return None  # 401 invalid_token
        return AccessToken(
            token=token,
            client_id=claims["client_id"],
            scopes=claims.get("scope", "").split(),
            expires_at=claims["exp"] + TOLERANCE,  # the SDK compares it without one
            resource=RESOURCE,  # verify() has compared aud
            subject=claims["sub"],
            claims=claims,
        )


server = MCPServer(
    "billing",
    token_verifier=Verifier(),
    auth=AuthSettings(
        issuer_url=ISSUER,
        resource_server_url=RESOURCE,
        validate_token_resource=True,  # left unset, the SDK warns and compares nothing
        required_scopes=["billing:read"],
    ),
)
# #endregion


# #region tools
@server.tool()
def list_invoices() -> str:
    return "No invoices."


@server.tool()
def pay_invoice() -> str:
    token = get_access_token()
    if token is None or "billing:write" not in token.scopes:
        raise ToolError("This tool needs the scope billing:write")  # no 403: see below
    return "Paid."
# #endregion


# #region gate
def when_keys_are_at_hand(app):
    async def gated(scope, receive, send):
        if scope["type"] == "http" and scope["path"] == "/mcp":
            try:
                await asyncio.to_thread(key_set)
            except KeysUnreachable:
                body = {"error": "temporarily_unavailable"}
                await JSONResponse(body, 503, {"Retry-After": "5"})(scope, receive, send)
                return
        await app(scope, receive, send)

    return gated


app = when_keys_are_at_hand(server.streamable_http_app(json_response=True, stateless_http=True))

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "3000")), log_level="warning")
# #endregion
