package fetch

// Unpack is what is done with an archive once it is there.
var Unpack = unpack
