package codec

// DecodeZip is for tests of its bound.
var DecodeZip = decodeZip
