// #region modes
package main

import "strings"

// lets says what each mode lets through. Only "required" is what the specification asks.
var lets = map[string][]string{
	"observe":  {"own", "own-with-query", "none", "foreign"},
	"foreign":  {"own", "own-with-query", "none"},
	"required": {"own"},
}

// accepts lets nothing through in a mode it does not know.
func accepts(mode, found string) bool {
	for _, entry := range lets[mode] {
		if entry == found {
			return true
		}
	}
	return false
}

// #endregion

// #region find
// find says what the audience is of a token whose signature has been verified.
func find(aud any, own string) string {
	names, isList := aud.([]any)
	if !isList && aud != nil {
		names = []any{aud}
	}
	found := "none"
	for _, name := range names {
		text, _ := name.(string)
		bare, _, _ := strings.Cut(text, "?")
		switch {
		case text == own:
			return "own"
		case bare == own:
			found = "own-with-query"
		case found == "none":
			found = "foreign"
		}
	}
	return found
}

// #endregion
