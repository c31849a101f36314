package session

// What the tests beside the interpreter, which are outside of the package, look at
// within it.
const ClaimsAtOnce = claimsAtOnce
