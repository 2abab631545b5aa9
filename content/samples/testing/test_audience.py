# #region test
import os
import urllib.error
import urllib.request

BODY = b'{"jsonrpc":"2.0","id":1,"method":"tools/list"}'


def ask(token: str | None = None) -> tuple[int, str]:
    request = urllib.request.Request(os.environ["MCP_URL"], data=BODY)
    request.add_header("Content-Type", "application/json")
    request.add_header("Accept", "application/json, text/event-stream")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, ""
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("WWW-Authenticate", "")


def test_control_our_own_token_passes():
    status, _ = ask(os.environ["OWN_TOKEN"])
    assert status < 500 and status not in (401, 403)


def test_no_token_is_401_and_a_way_on():
    status, challenge = ask()
    assert status == 401
    assert "resource_metadata=" in challenge


def test_foreign_token_is_401_invalid_token():
    status, challenge = ask(os.environ["FOREIGN_TOKEN"])
    assert status == 401
    assert 'error="invalid_token"' in challenge
# #endregion
