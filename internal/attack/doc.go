// Package attack works out what persons have answered from what is told of them, as somebody would who has read everything: who
// was asked and answered what items, every figure of a leaf with the interval that its rounding leaves, the roles' means, the
// counts by option, two published moments, and a colleague's own answers. It is used by tests alone: what it determines must not be
// told.
//
// It goes through all sets of answers that whole numbers leave, role by role, and so finds what equations in real numbers don't.
package attack
