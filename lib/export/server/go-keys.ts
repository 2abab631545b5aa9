/** Keys and signatures with Go's standard library: the same for every policy. */
export const goKeys = `// decode reads one part of a token: base64url of a single JSON object.
func decode(part string, into *claims) bool {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(part)
	return err == nil && json.Unmarshal(raw, into) == nil && *into != nil
}

// keySet holds an issuer's public keys, and fetches them when they are old or a kid is new.
type keySet struct {
	uri     string
	mutex   sync.Mutex
	keys    []namedKey
	fetched time.Time
}

type namedKey struct {
	kid, kty string
	public   crypto.PublicKey
}

var keyTypes = map[string]string{"RS": "RSA", "PS": "RSA", "ES": "EC", "Ed": "OKP"}

func (set *keySet) find(ctx context.Context, alg, kid string) (crypto.PublicKey, error) {
	set.mutex.Lock()
	defer set.mutex.Unlock()
	fitting := func() []crypto.PublicKey {
		found := []crypto.PublicKey{}
		for _, key := range set.keys {
			if key.kty == keyTypes[alg[:2]] && (kid == "" || kid == key.kid) {
				found = append(found, key.public)
			}
		}
		return found
	}
	age := time.Since(set.fetched)
	if age > 10*time.Minute || (len(fitting()) != 1 && age > 30*time.Second) {
		if err := set.fetch(ctx); err != nil {
			return nil, err
		}
	}
	if found := fitting(); len(found) == 1 {
		return found[0], nil
	}
	return nil, refused("no key fits")
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
	raw, err := io.ReadAll(io.LimitReader(response.Body, 1<<20))
	if err != nil {
		return err
	}
	if err := json.NewDecoder(bytes.NewReader(raw)).Decode(&document); err != nil {
		return err
	}
	set.keys, set.fetched = nil, time.Now()
	for _, jwk := range document.Keys {
		if jwk.Use != "" && jwk.Use != "sig" {
			continue
		}
		var public crypto.PublicKey
		curve := map[string]elliptic.Curve{"P-256": elliptic.P256(), "P-384": elliptic.P384(), "P-521": elliptic.P521()}[jwk.Crv]
		switch {
		case jwk.Kty == "RSA":
			public = &rsa.PublicKey{N: number(jwk.N), E: int(number(jwk.E).Int64())}
		case jwk.Kty == "EC" && curve != nil:
			public = &ecdsa.PublicKey{Curve: curve, X: number(jwk.X), Y: number(jwk.Y)}
		case jwk.Kty == "OKP" && jwk.Crv == "Ed25519" && len(bytesOf(jwk.X)) == ed25519.PublicKeySize:
			public = ed25519.PublicKey(bytesOf(jwk.X))
		default:
			continue
		}
		set.keys = append(set.keys, namedKey{jwk.Kid, jwk.Kty, public})
	}
	return nil
}

func bytesOf(text string) []byte {
	raw, _ := base64.RawURLEncoding.DecodeString(text)
	return raw
}

func number(text string) *big.Int { return new(big.Int).SetBytes(bytesOf(text)) }

// signed verifies with the algorithm's own key type and hash; callers have allowed the algorithm.
func signed(alg string, key crypto.PublicKey, text string, signature []byte) bool {
	if public, ok := key.(ed25519.PublicKey); ok {
		return alg == "EdDSA" && ed25519.Verify(public, []byte(text), signature)
	}
	hash, ok := map[string]crypto.Hash{"256": crypto.SHA256, "384": crypto.SHA384, "512": crypto.SHA512}[alg[2:]]
	if !ok {
		return false
	}
	hasher := hash.New()
	hasher.Write([]byte(text))
	digest := hasher.Sum(nil)
	switch public := key.(type) {
	case *rsa.PublicKey:
		if alg[:2] == "PS" {
			return rsa.VerifyPSS(public, hash, digest, signature, &rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash}) == nil
		}
		return alg[:2] == "RS" && rsa.VerifyPKCS1v15(public, hash, digest, signature) == nil
	case *ecdsa.PublicKey:
		size := (public.Curve.Params().BitSize + 7) / 8
		curve := map[string]int{"ES256": 256, "ES384": 384, "ES512": 521}[alg]
		if curve != public.Curve.Params().BitSize || len(signature) != 2*size {
			return false
		}
		r, s := new(big.Int).SetBytes(signature[:size]), new(big.Int).SetBytes(signature[size:])
		return ecdsa.Verify(public, digest, r, s)
	}
	return false
}
`
