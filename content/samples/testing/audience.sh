# #region test
set -eu
: "${MCP_URL:?}" "${OWN_TOKEN:?}" "${FOREIGN_TOKEN:?}"
failed=0

# Prints the headers of the answer. The token comes by stdin: no process list shows it.
ask() {
  printf '%s' "${1:+Authorization: Bearer $1}" |
    curl -sS -o /dev/null -D - -H @- "$MCP_URL" \
      -H 'Content-Type: application/json' \
      -H 'Accept: application/json, text/event-stream' \
      -d '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
}

expect() { # name, answer, then patterns that must all occur
  name=$1 answer=$2
  shift 2
  for pattern; do
    printf '%s' "$answer" | grep -Eiq "$pattern" || {
      printf 'FAILED: %s\n%s\n' "$name" "$answer"
      failed=1
      return 0
    }
  done
  echo "ok: $name"
}

expect 'control: our own token passes' "$(ask "$OWN_TOKEN")" '^HTTP/[0-9.]+ (2..|40[0456])'
expect 'no token: 401 and a way on' "$(ask '')" '^HTTP/[0-9.]+ 401' 'resource_metadata='
expect 'foreign token: 401 invalid_token' "$(ask "$FOREIGN_TOKEN")" \
  '^HTTP/[0-9.]+ 401' 'error="?invalid_token'
exit $failed
# #endregion
