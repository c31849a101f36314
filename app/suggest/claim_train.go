package suggest

import (
	"math"

	"gloss/app/text"
)

// ClaimExample is one sentence that people have judged.
type ClaimExample struct {
	Text  string
	Claim bool // it states something worth checking
}

// The training of the claim model; they were chosen by cross-validation.
const (
	claimRounds = 12
	claimRate   = 0.15
	claimDecay  = 2e-5 // pulls the hashed weights to 0
)

// TrainClaims fits the claim model to the examples and returns its weights as
// claim.weights holds them. It is logistic regression by AdaGrad (Duchi, Hazan
// and Singer, 2011), and gives the same bytes for the same examples.
func TrainClaims(examples []ClaimExample) []byte {
	lex := sharedLexicon()
	vectors := make([]claimVector, len(examples))
	for i, e := range examples {
		vectors[i] = vectorOf(lex, e.Text)
	}
	t := newClaimTrainer()
	for range claimRounds {
		for k := range vectors {
			// A fixed stride visits every example once, far from its neighbours.
			i := k * claimStride % len(vectors)
			t.learn(&vectors[i], examples[i].Claim)
		}
	}
	return encodeClaimModel(t.weights)
}

// claimStride is a prime larger than the examples are likely to be many.
const claimStride = 15485863

// vectorOf reads text as one sentence.
func vectorOf(lex *lexicon, doc string) claimVector {
	d := Read(doc)
	r := claimReader{d: d, lex: lex, figures: d.Figures()}
	return *r.read(text.Span{Start: 0, End: len(doc)})
}

type claimTrainer struct {
	weights []float64
	squares []float64 // of the gradients so far
}

func newClaimTrainer() *claimTrainer {
	const n = namedFeatures + hashedFeatures
	return &claimTrainer{make([]float64, n), make([]float64, n)}
}

// learn takes one step towards the answer for one example.
func (t *claimTrainer) learn(v *claimVector, claim bool) {
	scale, sum := v.scale(), 0.0
	for i, on := range v.named {
		if on {
			sum += t.weights[i]
		}
	}
	for _, slot := range v.hashed {
		sum += scale * t.weights[namedFeatures+int(slot)]
	}
	miss := sigmoid(sum)
	if claim {
		miss--
	}
	for i, on := range v.named {
		if on {
			t.step(i, miss)
		}
	}
	for _, slot := range v.hashed {
		i := namedFeatures + int(slot)
		t.step(i, miss*scale+claimDecay*t.weights[i])
	}
}

func (t *claimTrainer) step(i int, gradient float64) {
	t.squares[i] += gradient * gradient
	t.weights[i] -= claimRate * gradient / (1e-6 + math.Sqrt(t.squares[i]))
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
