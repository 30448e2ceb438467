package measure

// Paths are where the figures stand in the result document.
func Paths() []Path { return listed.paths }
