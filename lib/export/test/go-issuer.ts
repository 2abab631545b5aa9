import { jwksPort } from './words'

/** What every test file has, whatever it signs with: the issuer of the run, and how it writes a token. */
export const common = `// kid is new each time: servers cache keys by it.
var kid = func() string {
	name := make([]byte, 8)
	if _, err := rand.Read(name); err != nil {
		panic(err)
	}
	return hex.EncodeToString(name)
}()

func encoded(raw []byte) string { return base64.RawURLEncoding.EncodeToString(raw) }

func TestMain(m *testing.M) {
	port := os.Getenv("JWKS_PORT")
	if port == "" {
		port = "${jwksPort}"
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string]any{"keys": []any{jwk()}})
	}))
	os.Exit(m.Run())
}

// mint signs with the key given; times are seconds from now.
func mint(t *testing.T, header, claims string, times map[string]int64, key signer) string {
	t.Helper()
	parts := make([]map[string]any, 2)
	for i, text := range []string{header, claims} {
		if err := json.Unmarshal([]byte(text), &parts[i]); err != nil {
			t.Fatal(err)
		}
	}
	parts[0]["alg"], parts[0]["kid"] = algorithm, kid
	for name, seconds := range times {
		parts[1][name] = time.Now().Unix() + seconds
	}
	head, _ := json.Marshal(parts[0])
	body, _ := json.Marshal(parts[1])
	text := encoded(head) + "." + encoded(body)
	digest := sha256.Sum256([]byte(text))
	signature, err := sign(key, digest[:])
	if err != nil {
		t.Fatal(err)
	}
	return text + "." + encoded(signature)
}`

/** Its keys where the server takes ES256. */
export const keysEc = `const algorithm = "ES256"

type signer = *ecdsa.PrivateKey

func newKey() signer {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		panic(err)
	}
	return key
}

// stranger signs under the same name, and nobody publishes its key.
var issuer, stranger = newKey(), newKey()

func jwk() map[string]string {
	raw := elliptic.Marshal(elliptic.P256(), issuer.X, issuer.Y)
	return map[string]string{
		"kty": "EC", "crv": "P-256", "x": encoded(raw[1:33]), "y": encoded(raw[33:]),
		"kid": kid, "alg": algorithm, "use": "sig",
	}
}

func sign(key signer, digest []byte) ([]byte, error) {
	r, s, err := ecdsa.Sign(rand.Reader, key, digest)
	if err != nil {
		return nil, err
	}
	signature := make([]byte, 64)
	r.FillBytes(signature[:32])
	s.FillBytes(signature[32:])
	return signature, nil
}`

/** Its keys where the server takes RS256. */
export const keysRsa = `const algorithm = "RS256"

type signer = *rsa.PrivateKey

func newKey() signer {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic(err)
	}
	return key
}

// stranger signs under the same name, and nobody publishes its key.
var issuer, stranger = newKey(), newKey()

func jwk() map[string]string {
	return map[string]string{
		"kty": "RSA", "n": encoded(issuer.N.Bytes()), "e": encoded(big.NewInt(int64(issuer.E)).Bytes()),
		"kid": kid, "alg": algorithm, "use": "sig",
	}
}

func sign(key signer, digest []byte) ([]byte, error) {
	return rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, digest)
}`
