package claim

import (
	"math"

	"gloss/app/suggest/figure"
	"gloss/app/suggest/token"
	"gloss/app/text"
)

// Example is one sentence that people have judged.
type Example struct {
	Text  string
	Claim bool // it states something worth checking
}

// The training of the claim model; they were chosen by cross-validation.
const (
	rounds       = 12
	learningRate = 0.15
	decay        = 2e-5 // pulls the hashed weights to 0
)

// Train fits the claim model to the examples and returns its weights as
// claim.weights holds them. It is logistic regression by AdaGrad (Duchi, Hazan
// and Singer, 2011), and gives the same bytes for the same examples.
func Train(examples []Example) []byte {
	lex := sharedLexicon()
	vectors := make([]vector, len(examples))
	for i, e := range examples {
		vectors[i] = vectorOf(lex, e.Text)
	}
	t := newTrainer()
	for range rounds {
		for k := range vectors {
			// A fixed stride visits every example once, far from its neighbours.
			i := k * stride % len(vectors)
			t.learn(&vectors[i], examples[i].Claim)
		}
	}
	return encodeModel(t.weights)
}

// stride is a prime larger than the examples are likely to be many.
const stride = 15485863

// vectorOf reads text as one sentence.
func vectorOf(lex *lexicon, doc string) vector {
	d := token.Read(doc)
	r := reader{d: d, lex: lex, figures: figure.Find(d, false)}
	return *r.read(text.Span{Start: 0, End: len(doc)})
}

type trainer struct {
	weights []float64
	squares []float64 // of the gradients so far
}

func newTrainer() *trainer {
	const n = namedFeatures + hashedFeatures
	return &trainer{make([]float64, n), make([]float64, n)}
}

// learn takes one step towards the answer for one example.
func (t *trainer) learn(v *vector, claim bool) {
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
		t.step(i, miss*scale+decay*t.weights[i])
	}
}

func (t *trainer) step(i int, gradient float64) {
	t.squares[i] += gradient * gradient
	t.weights[i] -= learningRate * gradient / (1e-6 + math.Sqrt(t.squares[i]))
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
