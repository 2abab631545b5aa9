# #region modes
# What each mode lets through. Only "required" is what the specification asks.
LETS = {
    "observe": {"own", "own-with-query", "none", "foreign"},
    "foreign": {"own", "own-with-query", "none"},
    "required": {"own"},
}


def accepts(mode: str, found: str) -> bool:
    return found in LETS[mode]  # an unknown mode is a KeyError, and no token passes
# #endregion


# #region find
def find(aud: object, own: str) -> str:
    """What the audience says of a token whose signature has been verified."""
    names = aud if isinstance(aud, list) else [] if aud is None else [aud]
    if own in names:
        return "own"
    if own in (str(name).split("?")[0] for name in names):
        return "own-with-query"
    return "foreign" if names else "none"
# #endregion
