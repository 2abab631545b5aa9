import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileOf, runToEnd } from './runtimes.fixture'

const go = process.env.GO ?? 'go'
/** Where Debian 13 puts it (golang-github-golang-jwt-jwt-v5-dev); `GOLANG_JWT` names another folder. */
const jwt = process.env.GOLANG_JWT ?? '/usr/share/gocode/src/github.com/golang-jwt/jwt/v5'

const minor = /go1\.(\d+)/.exec(
  String(spawnSync(go, ['version'], { env: { ...process.env, GOTOOLCHAIN: 'local' } }).stdout),
)
export const whyNoGolangJwt =
  Number(minor?.[1] ?? 0) < 21
    ? 'no Go 1.21 or newer'
    : existsSync(path.join(jwt, 'go.mod'))
      ? null
      : 'no golang-jwt v5'

const driver = (line: string) => `package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"slices"

	"github.com/golang-jwt/jwt/v5"
)

type keySet struct {
	Keys []struct{ Kid, Kty, N, E, X, Y string }
}

func number(text string) *big.Int {
	octets, _ := base64.RawURLEncoding.DecodeString(text)
	return new(big.Int).SetBytes(octets)
}

func (set keySet) Keyfunc(token *jwt.Token) (any, error) {
	for _, key := range set.Keys {
		if key.Kid == token.Header["kid"] && key.Kty == "RSA" {
			return &rsa.PublicKey{N: number(key.N), E: int(number(key.E).Int64())}, nil
		} else if key.Kid == token.Header["kid"] {
			return &ecdsa.PublicKey{Curve: elliptic.P256(), X: number(key.X), Y: number(key.Y)}, nil
		}
	}
	return nil, errors.New("no such key")
}

func oneLine(token *jwt.Token) error {
	${line.replaceAll('\n', '\n\t')}
	return nil
}

func say(err error) {
	if err == nil {
		fmt.Println("taken")
	} else {
		fmt.Println("refused")
	}
}

func main() {
	var keys keySet
	json.Unmarshal([]byte(os.Args[2]), &keys)
	for _, asked := range os.Args[3:] {
		switch os.Args[1] {
		case "sample":
			_, err := verify(asked, keys)
			say(err)
		case "line":
			claims := jwt.MapClaims{}
			json.Unmarshal([]byte(asked), &claims)
			say(oneLine(&jwt.Token{Claims: claims}))
		case "no-values":
			_, err := jwt.Parse(asked, keys.Keyfunc, jwt.WithAudience([]string{}...))
			say(err)
		}
	}
}
`

/** The page's sample and its one line, built with the real golang-jwt; keyfunc is its interface alone. */
export async function buildGolangJwt(line: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'golang-jwt-'))
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  const needs = 'require github.com/golang-jwt/jwt/v5 v5.0.0\n'
  const keyfunc = 'github.com/MicahParks/keyfunc/v3'
  mkdirSync(path.join(folder, 'keyfunc'))
  put('keyfunc/go.mod', `module ${keyfunc}\ngo 1.21\n${needs}`)
  put(
    'keyfunc/keyfunc.go',
    'package keyfunc\n\nimport "github.com/golang-jwt/jwt/v5"\n\ntype Keyfunc interface{ Keyfunc(*jwt.Token) (any, error) }\n',
  )
  put(
    'go.mod',
    `module sample\ngo 1.21\n${needs}require ${keyfunc} v3.0.0\nreplace ${keyfunc} => ./keyfunc\nreplace github.com/golang-jwt/jwt/v5 => ${jwt}\n`,
  )
  put('main.go', driver(line))
  copyFileSync(fileOf('confused-deputy/verify.go'), path.join(folder, 'verify.go'))
  const program = path.join(folder, 'sample')
  const offline = { GOTOOLCHAIN: 'local', GOPROXY: 'off', GOFLAGS: '-mod=mod', GOWORK: 'off' }
  const built = await runToEnd(go, ['build', '-C', folder, '-o', program, '.'], offline)
  if (built.status !== 0) throw new Error(built.errors)
  return {
    /** `taken` or `refused` for each. */
    ask: async (what: 'sample' | 'line' | 'no-values', keys: string, asked: readonly string[]) => {
      const { output, errors } = await runToEnd(program, [what, keys, ...asked], {})
      if (errors !== '') throw new Error(errors)
      return output.trim().split('\n')
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}
