package fetch

// Unpack is what is done with an archive once it is there.
var Unpack = unpack

// Compare is how a tree in the cache is held against its manifest.
var Compare = compare
