// #region test
package main

import (
	"net/http"
	"os"
	"strings"
	"testing"
)

func ask(t *testing.T, token string) (int, string) {
	t.Helper()
	body := strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"tools/list"}`)
	request, err := http.NewRequest(http.MethodPost, os.Getenv("MCP_URL"), body)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json, text/event-stream")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	return answer.StatusCode, answer.Header.Get("WWW-Authenticate")
}

func TestControlOurOwnTokenPasses(t *testing.T) {
	status, _ := ask(t, os.Getenv("OWN_TOKEN"))
	if status == 401 || status == 403 || status >= 500 {
		t.Fatalf("status %d: the other tests would say nothing", status)
	}
}

func TestNoTokenIs401AndAWayOn(t *testing.T) {
	status, challenge := ask(t, "")
	if status != 401 || !strings.Contains(challenge, "resource_metadata=") {
		t.Fatalf("status %d, %q", status, challenge)
	}
}

func TestForeignTokenIs401InvalidToken(t *testing.T) {
	status, challenge := ask(t, os.Getenv("FOREIGN_TOKEN"))
	if status != 401 || !strings.Contains(challenge, `error="invalid_token"`) {
		t.Fatalf("status %d, %q", status, challenge)
	}
}

// #endregion
