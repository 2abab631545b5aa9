# #region tokens
token() {
  curl -sS "$TOKEN_ENDPOINT" -u "$CLIENT_ID:$CLIENT_SECRET" \
    -d grant_type=client_credentials -d scope=billing:read \
    --data-urlencode "resource=$1" | jq -r .access_token
}
export OWN_TOKEN="$(token https://billing.example.com/mcp)"
export FOREIGN_TOKEN="$(token https://issues.example.com/mcp)"
# #endregion
