package codec

// Library is for the tests of those who use this package.
var Library = library
