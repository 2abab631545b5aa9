// #region config
// A protected MCP server with nothing but the standard library.
package main

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"
)

const tolerance = 30 * time.Second // by which two clocks may differ

var (
	resource = setting("MCP_RESOURCE") // this server's own URI; never from a request
	issuer   = setting("OAUTH_ISSUER")
	keys     = &keySet{uri: setting("OAUTH_JWKS_URI")}
)

func setting(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is not set", name) // better no server than one that takes anything
	}
	return value
}

// #endregion

// #region verify
type accessToken struct {
	Issuer   string   `json:"iss"`
	Audience audience `json:"aud"`
	Subject  string   `json:"sub"`
	ClientID string   `json:"client_id"`
	ID       string   `json:"jti"`
	Scope    string   `json:"scope"`
	Expires  *float64 `json:"exp"`
	Issued   *float64 `json:"iat"`
	From     *float64 `json:"nbf"`
}

// audience is one string or a list of them (RFC 7519, section 4.1.3).
type audience []string

func (a *audience) UnmarshalJSON(raw []byte) error {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		*a = audience{one}
		return nil
	}
	return json.Unmarshal(raw, (*[]string)(a))
}

func (a audience) contains(name string) bool {
	for _, entry := range a {
		if entry == name { // equal text
			return true
		}
	}
	return false
}

// refused says that the token is at fault: 401. Any other error is not the client's.
type refused string

func (r refused) Error() string { return string(r) }

func verify(ctx context.Context, token string) (*accessToken, error) {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return nil, refused("not a JWS")
	}
	var header struct {
		Alg, Kid, Typ string
		Crit          json.RawMessage
	}
	var claims accessToken
	if !decode(parts[0], &header) || !decode(parts[1], &claims) {
		return nil, refused("no JSON")
	}
	if header.Crit != nil {
		return nil, refused("an extension this server does not know")
	}
	typ := strings.TrimPrefix(strings.ToLower(header.Typ), "application/")
	if typ != "at+jwt" {
		return nil, refused("not an access token")
	}
	key, err := keys.find(ctx, header.Kid)
	if err != nil {
		return nil, err
	}
	signature, err := base64.RawURLEncoding.Strict().DecodeString(parts[2])
	if err != nil || !signed(header.Alg, key, parts[0]+"."+parts[1], signature) {
		return nil, refused("signature")
	}
	now := time.Now()
	switch {
	case claims.Issuer != issuer:
		return nil, refused("issuer")
	case !claims.Audience.contains(resource):
		return nil, refused("audience")
	case claims.Expires == nil || !now.Before(at(*claims.Expires).Add(tolerance)):
		return nil, refused("expired")
	case claims.From != nil && now.Before(at(*claims.From).Add(-tolerance)):
		return nil, refused("not valid yet")
	case claims.Issued == nil || claims.Subject == "" || claims.ClientID == "" || claims.ID == "":
		return nil, refused("a required claim is missing")
	}
	return &claims, nil
}

func at(seconds float64) time.Time { return time.Unix(int64(seconds), 0) }

func decode(part string, into any) bool {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(part)
	return err == nil && exactly(raw, into) == nil
}

// exactly reads a JSON object by the very names: encoding/json alone would take "AUD" for aud.
func exactly(raw []byte, into any) error {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(raw, &members); err != nil {
		return err
	}
	for name := range members {
		if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" {
			delete(members, name)
		}
	}
	again, err := json.Marshal(members)
	if err != nil {
		return err
	}
	return json.Unmarshal(again, into)
}

// signed tries the two algorithms that this server allows; the key's type must be the algorithm's.
func signed(alg string, key crypto.PublicKey, text string, signature []byte) bool {
	digest := sha256.Sum256([]byte(text))
	switch public := key.(type) {
	case *rsa.PublicKey:
		return alg == "RS256" && rsa.VerifyPKCS1v15(public, crypto.SHA256, digest[:], signature) == nil
	case *ecdsa.PublicKey:
		if alg != "ES256" || len(signature) != 64 {
			return false
		}
		r, s := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:])
		return ecdsa.Verify(public, digest[:], r, s)
	}
	return false
}

// #endregion

// #region keys
// keySet holds an issuer's public keys by kid, and fetches them when they are old or a kid is new.
type keySet struct {
	uri     string
	mutex   sync.Mutex
	byKid   map[string]crypto.PublicKey
	fetched time.Time
}

var errKeys = errors.New("the issuer's keys cannot be had") // nothing is known of the token: 503

func (set *keySet) find(ctx context.Context, kid string) (crypto.PublicKey, error) {
	set.mutex.Lock()
	defer set.mutex.Unlock()
	key, known := set.byKid[kid]
	age := time.Since(set.fetched)
	if age > 10*time.Minute || (!known && age > 30*time.Second) {
		if err := set.fetch(ctx); err != nil {
			return nil, fmt.Errorf("%w: %v", errKeys, err)
		}
		key, known = set.byKid[kid]
	}
	if !known {
		return nil, refused("no key of that name")
	}
	return key, nil
}

func (set *keySet) fetch(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, set.uri, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return errors.New(response.Status)
	}
	var document struct {
		Keys []struct{ Kty, Kid, Use, Crv, N, E, X, Y string }
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, 1<<20)).Decode(&document); err != nil {
		return err
	}
	byKid := map[string]crypto.PublicKey{}
	for _, jwk := range document.Keys {
		if jwk.Use != "" && jwk.Use != "sig" {
			continue
		}
		switch {
		case jwk.Kty == "RSA":
			byKid[jwk.Kid] = &rsa.PublicKey{N: number(jwk.N), E: int(number(jwk.E).Int64())}
		case jwk.Kty == "EC" && jwk.Crv == "P-256":
			byKid[jwk.Kid] = &ecdsa.PublicKey{Curve: elliptic.P256(), X: number(jwk.X), Y: number(jwk.Y)}
		}
	}
	set.byKid, set.fetched = byKid, time.Now()
	return nil
}

func number(text string) *big.Int {
	raw, _ := base64.RawURLEncoding.DecodeString(text)
	return new(big.Int).SetBytes(raw)
}

// #endregion

// #region metadata
func metadataURL() *url.URL {
	at, err := url.Parse(resource)
	if err != nil {
		log.Fatal(err)
	}
	path := strings.TrimSuffix(at.Path, "/")
	return &url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/.well-known/oauth-protected-resource" + path}
}

func metadata(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	reply(w, http.StatusOK, map[string]any{
		"resource":                 resource,
		"authorization_servers":    []string{issuer},
		"scopes_supported":         []string{"billing:read", "billing:write"},
		"bearer_methods_supported": []string{"header"},
	})
}

// #endregion

// #region gate
var scopesOf = map[string]string{"pay_invoice": "billing:read billing:write"}

// protected lets a request through when its token is good for this server and for what it asks.
func protected(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		if !strings.EqualFold(scheme, "Bearer") {
			challenge(w, http.StatusUnauthorized, "", "billing:read") // no error code: no token was sent
			return
		}
		claims, err := verify(r.Context(), strings.TrimLeft(token, " "))
		var reason refused
		switch {
		case errors.As(err, &reason):
			log.Printf("token refused: %s", reason) // the reason, never the token
			challenge(w, http.StatusUnauthorized, "invalid_token", "billing:read")
			return
		case err != nil:
			log.Print(err)
			w.Header().Set("Retry-After", "5")
			reply(w, http.StatusServiceUnavailable, map[string]any{"error": "temporarily_unavailable"})
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		if err != nil {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
			return
		}
		needed := "billing:read"
		if r.Method == http.MethodPost {
			tool, err := toolIn(body)
			if err != nil { // no single JSON-RPC message: nobody could say what it needs
				reply(w, http.StatusBadRequest, map[string]any{"error": "invalid_request"})
				return
			}
			if more, ok := scopesOf[tool]; ok {
				needed = more
			}
		}
		if !holds(claims.Scope, needed) {
			challenge(w, http.StatusForbidden, "insufficient_scope", needed)
			return
		}
		r.Body = io.NopCloser(strings.NewReader(string(body)))
		next.ServeHTTP(w, r)
	})
}

func toolIn(body []byte) (string, error) {
	var call struct {
		Method string
		Params json.RawMessage
	}
	if err := exactly(body, &call); err != nil || call.Method != "tools/call" {
		return "", err
	}
	var params struct{ Name string }
	err := exactly(call.Params, &params)
	return params.Name, err
}

func holds(granted, needed string) bool {
	for _, scope := range strings.Fields(needed) {
		if !audience(strings.Fields(granted)).contains(scope) {
			return false
		}
	}
	return true
}

func challenge(w http.ResponseWriter, status int, code, scope string) {
	value := fmt.Sprintf(`Bearer scope="%s", resource_metadata="%s"`, scope, metadataURL())
	if code != "" {
		value += fmt.Sprintf(`, error="%s"`, code)
	}
	w.Header().Set("WWW-Authenticate", value)
	reply(w, status, map[string]any{"error": code})
}

func reply(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(value)
}

// #endregion

// #region tools
// mcp stands where your MCP library's handler goes; this one knows tools/call and nothing else.
func mcp(w http.ResponseWriter, r *http.Request) {
	var call struct {
		ID     json.RawMessage
		Method string
		Params struct{ Name string }
	}
	text := map[string]string{"list_invoices": "No invoices.", "pay_invoice": "Paid."}
	if json.NewDecoder(r.Body).Decode(&call) != nil || call.Method != "tools/call" || text[call.Params.Name] == "" {
		reply(w, http.StatusOK, map[string]any{
			"jsonrpc": "2.0", "id": call.ID, "error": map[string]any{"code": -32601, "message": "Method not found"},
		})
		return
	}
	content := []any{map[string]string{"type": "text", "text": text[call.Params.Name]}}
	reply(w, http.StatusOK, map[string]any{
		"jsonrpc": "2.0", "id": call.ID, "result": map[string]any{"content": content},
	})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc(metadataURL().Path, metadata)
	mux.Handle("/mcp", protected(http.HandlerFunc(mcp)))
	log.Fatal(http.ListenAndServe("127.0.0.1:"+setting("PORT"), mux))
}

// #endregion
