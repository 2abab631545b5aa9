package main

import (
	"errors"
	"strings"

	"github.com/MicahParks/keyfunc/v3"
	"github.com/golang-jwt/jwt/v5"
)

const resource = "https://billing.example.com/mcp" // our own name

type accessClaims struct {
	jwt.RegisteredClaims
	ClientID string `json:"client_id"`
	Scope    string `json:"scope"`
}

// keys comes from keyfunc.NewDefaultCtx(ctx, []string{"https://auth.example.com/jwks"})
func verify(raw string, keys keyfunc.Keyfunc) (*accessClaims, error) {
	claims := new(accessClaims)
	token, err := jwt.ParseWithClaims(raw, claims, keys.Keyfunc,
		jwt.WithAudience(resource), // the line that stops the replay
		jwt.WithIssuer("https://auth.example.com"),
		jwt.WithValidMethods([]string{"RS256", "ES256"}),
		jwt.WithExpirationRequired(),
	)
	if err != nil {
		return nil, err // errors.Is(err, jwt.ErrTokenInvalidAudience) for the replay
	}
	typ, _ := token.Header["typ"].(string)
	if strings.TrimPrefix(strings.ToLower(typ), "application/") != "at+jwt" {
		return nil, errors.New("not an access token")
	}
	if claims.IssuedAt == nil || claims.Subject == "" || claims.ClientID == "" || claims.ID == "" {
		return nil, errors.New("a required claim is missing")
	}
	return claims, nil
}
