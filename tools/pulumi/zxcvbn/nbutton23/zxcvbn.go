// Package zxcvbn estimates how hard a password is to guess, without a dictionary.
package zxcvbn

// Strength is an estimate.
type Strength struct {
	// Entropy in bits.
	Entropy float64
}

// Of a letter or digit that was chosen at random.
const bitsPerCharacter = 5

// PasswordStrength takes every password for one that was chosen at random: whoever asks errs on the side of caution.
func PasswordStrength(password string, _ []string) Strength {
	return Strength{Entropy: bitsPerCharacter * float64(len(password))}
}
